package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.sync.SavedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A saved plan as a JSON file. */
final class PlanFile {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path file;

    PlanFile(Path file) {
        this.file = file;
    }

    void write(SavedPlan plan) {
        try {
            Files.writeString(file, mapper.writeValueAsString(plan) + "\n");
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNWRITABLE,
                    "cannot write the plan " + file + ": " + e.getMessage(),
                    "check the folder and its permissions",
                    e);
        }
    }

    /** @throws MshellException FILE_UNREADABLE, PLAN_STALE if another version of mshell wrote it in another format */
    SavedPlan read() {
        try {
            SavedPlan plan = mapper.readValue(Files.readString(file), SavedPlan.class);
            if (plan.format() != SavedPlan.FORMAT) {
                throw new MshellException(
                        ErrorCode.PLAN_STALE,
                        file + " has format " + plan.format() + "; this mshell reads " + SavedPlan.FORMAT,
                        "make the plan again with 'diff BOARD --out FILE'");
            }
            return plan;
        } catch (JacksonException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE,
                    file + " is no plan: " + e.getOriginalMessage(),
                    "make one with 'diff BOARD --out FILE'",
                    e);
        } catch (IOException e) {
            throw new MshellException(
                    ErrorCode.FILE_UNREADABLE, "cannot read the plan " + file, "check that the file exists", e);
        }
    }
}
