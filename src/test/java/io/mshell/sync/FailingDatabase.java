package io.mshell.sync;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sql.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A real database that refuses one plan. */
final class FailingDatabase {

    private FailingDatabase() {}

    /** Refuses the plan that comes after so many, and none before or after it. */
    static Database after(Database real, int plans) {
        AtomicInteger executed = new AtomicInteger();
        return (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("execute") && executed.getAndIncrement() == plans) {
                        throw new MshellException(ErrorCode.SQL_LOCKED, "somebody reads", "try again");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
