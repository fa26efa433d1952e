package io.outlay.job;

import io.outlay.intake.Intake;
import io.outlay.model.InputFile;
import io.outlay.store.Layering;
import java.util.List;

/** Stages every file whose content is not known yet, one file a transaction; then lays them over what was known before. */
final class ReadFiles implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    ReadFiles(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "reading files";
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
        if (stores.contents()
                .find(item.sha256(), item.mapping(), Intake.READER_VERSION)
                .isPresent()) {
            return;
        }
        stores.contents().stage(item.sha256(), item.mapping(), Intake.READER_VERSION, (facts, rejections) -> {
            InputFile file = run.inbox()
                    .read(
                            item,
                            fact -> {
                                facts.accept(fact);
                                work.progress().advance(1);
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

    private void lay(List<Inbox.Item> items, StepWork work) {
        List<Layering.Found> found = items.stream()
                .map(item -> stores.contents().found(item.path(), item.sha256(), item.mapping(), Intake.READER_VERSION))
                .toList();
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
