package io.outlay.job.close;

import io.outlay.intake.Intake;
import io.outlay.intake.UnreadableFile;
import io.outlay.job.workspace.Inbox;
import io.outlay.job.workspace.Stores;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.store.ContentStore.Key;
import io.outlay.store.ContentStore.Staged;
import io.outlay.store.Layering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Stages every file whose content is not known yet, one file a transaction; then lays them over what was known before. */
public final class ReadFiles implements CloseStep {
    private final CloseRun run;
    private final Stores stores;
    /** What the store has staged, asked for once: most files are known. */
    private final Map<Key, Staged> staged = new HashMap<>();

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
        while (next < items.size() && staged(items.get(next), work).isPresent()) {
            work.progress().advance(1);
            next++;
        }
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
        try {
            read(item, work);
        } catch (UnreadableFile e) {
            stage(item.sha256(), failed(item, work), (facts, rejections) -> {
                rejections.accept(e.rejection());
                work.read(1);
                work.rejected(1);
                return e.file(item.sha256());
            });
        }
    }

    private void stage(
            String sha256, String mapping, BiFunction<Consumer<Fact>, Consumer<Rejection>, InputFile> reading) {
        Staged content = stores.contents().stage(sha256, mapping, Intake.READER_VERSION, reading);
        staged.put(new Key(sha256, mapping), content);
    }

    private Optional<Staged> staged(Inbox.Item item, StepWork work) {
        if (staged.isEmpty()) {
            staged.putAll(stores.contents().staged(Intake.READER_VERSION));
        }
        return Optional.ofNullable(staged.get(new Key(item.sha256(), failed(item, work))))
                .or(() -> Optional.ofNullable(staged.get(new Key(item.sha256(), item.mapping()))));
    }

    /** The mapping of a content that could not be read: of this attempt only, so that the next one tries again. */
    private static String failed(Inbox.Item item, StepWork work) {
        return "attempt " + work.attempt().id() + " " + item.mapping();
    }

    private void read(Inbox.Item item, StepWork work) {
        stage(item.sha256(), item.mapping(), (facts, rejections) -> {
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
        Staged content = staged(item, work).orElseThrow();
        return new Layering.Found(item.path(), item.sha256(), content.contentId(), content.state());
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
