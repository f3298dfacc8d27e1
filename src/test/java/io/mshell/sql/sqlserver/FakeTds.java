package io.mshell.sql.sqlserver;

import io.mshell.error.Secret;
import io.mshell.sql.DatabaseConfig;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A server that speaks as much TDS (the protocol of SQL Server, [MS-TDS]) as the driver needs to log in, run statements
 * and bulk copy. It knows no SQL: a function answers each message, and every message is kept. It shows what leaves the
 * driver byte by byte, and fails in ways a real server cannot be asked to.
 */
final class FakeTds implements AutoCloseable {

    static final int BATCH = 0x01;
    static final int RPC = 0x03;
    static final int BULK = 0x07;
    static final int LOGIN = 0x10;
    private static final int PRELOGIN = 0x12;
    private static final int REPLY = 0x04;
    private static final int HEADER = 8;

    private final ServerSocket socket;
    private final Function<Message, byte[]> answers;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** Starts a server. An answer of {@link Tokens#HANG_UP} closes the connection instead. */
    FakeTds(Function<Message, byte[]> answers) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        start(this::accept);
    }

    DatabaseConfig config() {
        return new DatabaseConfig(
                "jdbc:sqlserver://127.0.0.1:" + socket.getLocalPort() + ";encrypt=false;loginTimeout=10",
                "ann",
                new Secret("hunter2"),
                "mshell/test");
    }

    Sessions sessions(int tries) {
        return new Sessions(new Connector(
                ConnectionSettings.of(config(), null), new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), tries)));
    }

    /** Everything received so far but greetings. */
    List<Message> messages() {
        return messages;
    }

    long count(int type) {
        return messages.stream().filter(message -> message.type() == type).count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake-tds");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            for (Message message = read(in); ; message = read(in)) {
                byte[] answer;
                if (message.type() == PRELOGIN) {
                    answer = Tokens.greeting();
                } else {
                    messages.add(message);
                    answer = answers.apply(message);
                }
                if (answer.length == 0) {
                    return;
                }
                write(client.getOutputStream(), answer);
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private static Message read(DataInputStream in) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(1 << 20);
        while (true) {
            int type = in.readUnsignedByte();
            int status = in.readUnsignedByte();
            int length = in.readUnsignedShort();
            skip(in, HEADER - 4);
            whole.put(in.readNBytes(length - HEADER));
            if ((status & 1) != 0) {
                byte[] body = new byte[whole.flip().remaining()];
                whole.get(body);
                return new Message(type, body);
            }
        }
    }

    private static void skip(InputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    private static void write(OutputStream out, byte[] answer) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(HEADER + answer.length);
        packet.put((byte) REPLY).put((byte) 1).putShort((short) (HEADER + answer.length));
        packet.putShort((short) 55).put((byte) 1).put((byte) 0).put(answer);
        out.write(packet.array());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One message of a client. */
    record Message(int type, byte[] body) {

        /** The message as text: statements and text parameters can be found in it. */
        String text() {
            return new String(body, StandardCharsets.UTF_16LE)
                    + new String(body, 1, Math.max(0, body.length - 1), StandardCharsets.UTF_16LE);
        }

        /** The statement of a batch, behind the headers every batch begins with. */
        String statement() {
            int headers = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt();
            return new String(body, headers, body.length - headers, StandardCharsets.UTF_16LE);
        }

        boolean says(String words) {
            return text().contains(words);
        }
    }
}
