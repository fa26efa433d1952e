package io.outlay.job.close;

import io.outlay.intake.Intake;
import io.outlay.intake.UnreadableFile;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.Stores;
import io.outlay.model.InputFile;
import io.outlay.store.Layering;
import java.util.List;

/** Stages every file whose content is not known yet, one file a transaction; then lays them over what was known before. */
public final class ReadFiles implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    public ReadFiles(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "reading files";
    }

    /** Files: how many rows they hold is known when they are read. */
    @Override
    public long expected() {
        return run.inbox().items().size();
    }

    @Override
    public boolean work(StepWork work) {
        List<Inbox.Item> items = run.inbox().items();
        int next = work.next();
        if (next < items.size()) {
            stage(items.get(next), work);
            work.next(next + 1);
            work.progress().advance(1);
            return true;
        }
        lay(items, work);
        return false;
    }

    private void stage(Inbox.Item item, StepWork work) {
        if (isStaged(item, item.mapping()) || isStaged(item, failed(item, work))) {
            return;
        }
        try {
            read(item, work);
        } catch (UnreadableFile e) {
            stores.contents().stage(item.sha256(), failed(item, work), Intake.READER_VERSION, (facts, rejections) -> {
                rejections.accept(e.rejection());
                work.read(1);
                work.rejected(1);
                return e.file(item.sha256());
            });
        }
    }

    private boolean isStaged(Inbox.Item item, String mapping) {
        return stores.contents()
                .find(item.sha256(), mapping, Intake.READER_VERSION)
                .isPresent();
    }

    /** The mapping of a content that could not be read: of this attempt only, so that the next one tries again. */
    private static String failed(Inbox.Item item, StepWork work) {
        return "attempt " + work.attempt().id() + " " + item.mapping();
    }

    private void read(Inbox.Item item, StepWork work) {
        stores.contents().stage(item.sha256(), item.mapping(), Intake.READER_VERSION, (facts, rejections) -> {
            InputFile file = run.inbox()
                    .read(
                            item,
                            fact -> {
                                facts.accept(fact);
                                // A sign of life: what is counted are files.
                                work.progress().advance(0);
                            },
                            rejections);
            for (InputFile.Table table : file.tables()) {
                work.read(table.rowsRead());
                work.wrote(table.rowsAccepted());
                work.rejected(table.rowsRejected());
            }
            return file;
        });
    }

    private Layering.Found found(Inbox.Item item, StepWork work) {
        String mapping = isStaged(item, failed(item, work)) ? failed(item, work) : item.mapping();
        return stores.contents().found(item.path(), item.sha256(), mapping, Intake.READER_VERSION);
    }

    private void lay(List<Inbox.Item> items, StepWork work) {
        List<Layering.Found> found =
                items.stream().map(item -> found(item, work)).toList();
        run.inbox().notes().forEach(work::note);
        for (Layering.Known file : stores.attempts().lay(work.attempt(), found)) {
            if (file.state().equals("duplicate")) {
                work.note(file.path() + ": " + file.notes().get(0));
            }
            if (file.state().equals("read") || file.state().equals("replaced")) {
                stores.contents().notes(file.contentId()).stream()
                        .filter(Intake::isTold)
                        .forEach(note -> work.note(file.path() + ": " + note));
            }
        }
    }
}
