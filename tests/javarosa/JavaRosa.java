// Plays interviews in JavaRosa, the engine of ODK Collect: JSON lines in, JSON lines out.
//
// The same lines as of tests/differential/peer.mjs. A line {xml, files, fresh} loads a form. Each
// other line: {moves: [[move, ...], ...], rows: [[reference, ...], ...]}, the moves of each step and
// the rows that stand after it. Each answer: {states: [changed, ...], offered, xml}, or where it
// failed {states, error}. After each move the officer goes through the whole form once, as Collect
// does: that is when it makes the rows that a count asks for; those beyond it are removed. Where
// `fresh` is set, rows are worked out anew from what is answered, as when a draft is opened again.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

public class JavaRosa {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] words) throws Exception {
        PrintStream told = new PrintStream(System.out, false, "UTF-8");
        System.setOut(System.err);
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new Properties());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        Lists lists = new Lists();
        ReferenceManager.instance().addReferenceFactory(lists);
        JsonNode form = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode read = JSON.readTree(line);
            if (read.has("xml")) {
                form = read;
                lists.hold(read.get("files"));
            } else {
                told.println(JSON.writeValueAsString(play(form, read)));
                told.flush();
            }
        }
    }

    private static Map<String, Object> play(JsonNode loaded, JsonNode told) {
        Map<String, Object> found = new LinkedHashMap<>();
        List<Object> states = new ArrayList<>();
        found.put("states", states);
        try {
            InputStream xml = new ByteArrayInputStream(loaded.get("xml").asText().getBytes("UTF-8"));
            Interview interview = new Interview(XFormUtils.getFormFromInputStream(xml), loaded.get("fresh").asBoolean());
            for (int i = 0; i < told.get("moves").size(); i++)
                states.add(interview.step(told.get("moves").get(i), told.get("rows").get(i)));
            found.put("offered", interview.offered());
            found.put("xml", interview.submission());
        } catch (Exception | StackOverflowError error) {
            StringWriter text = new StringWriter();
            error.printStackTrace(new PrintWriter(text));
            found.put("error", text.toString());
        }
        return found;
    }

    /** One interview under way. */
    private static class Interview {
        private final FormDef form;
        private final boolean fresh;
        private final FormEntryModel model;
        private final FormEntryController controller;
        private final Set<String> repeats = new HashSet<>();
        private Map<String, Object> told = new HashMap<>();

        Interview(FormDef form, boolean fresh) {
            this.form = form;
            this.fresh = fresh;
            learn(form);
            model = new FormEntryModel(form);
            controller = new FormEntryController(model);
            form.initialize(true, new InstanceInitializationFactory());
            walk();
        }

        private void learn(IFormElement element) {
            if (element instanceof GroupDef && ((GroupDef) element).getRepeat())
                repeats.add(((TreeReference) element.getBind().getReference()).toString(false));
            if (element.getChildren() != null) element.getChildren().forEach(this::learn);
        }

        private void walk() {
            controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
            while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {}
        }

        Object step(JsonNode moves, JsonNode rows) {
            Set<String> standing = new HashSet<>();
            rows.forEach(row -> standing.add(row.asText()));
            settle(standing);
            for (JsonNode move : moves) {
                act(move.get(0).asText(), move.get(1).asText(), move.get(2));
                settle(standing);
            }
            return changed();
        }

        /** Go through the form, fold the rows beyond a count, work out what stands in other rows. */
        private void settle(Set<String> standing) {
            walk();
            for (FormIndex index = surplus(standing); index != null; index = surplus(standing)) controller.deleteRepeat(index);
            if (fresh && !repeats.isEmpty()) form.initialize(false, new InstanceInitializationFactory());
        }

        private FormIndex surplus(Set<String> standing) {
            FormIndex index = FormIndex.createBeginningOfFormIndex(), found = null;
            while (!index.isEndOfFormIndex()) {
                index = model.incrementIndex(index, true);
                if (!index.isInForm() || model.getEvent(index) != FormEntryController.EVENT_REPEAT) continue;
                boolean counted = ((GroupDef) form.getChild(index)).getCountReference() != null;
                if (counted && !standing.contains(named(index.getReference()))) found = index;
            }
            return found;
        }

        private void act(String what, String reference, JsonNode how) {
            if (what.equals("add")) controller.newRepeat(index(reference, FormEntryController.EVENT_PROMPT_NEW_REPEAT));
            else if (what.equals("remove"))
                controller.deleteRepeat(index(reference + "[" + (how.asInt() + 1) + "]", FormEntryController.EVENT_REPEAT));
            else answer(index(reference, FormEntryController.EVENT_QUESTION), how.asText());
        }

        private void answer(FormIndex index, String text) {
            TreeElement node = node(index);
            QuestionDef question = (QuestionDef) form.getChild(index);
            IAnswerData template = AnswerDataFactory.template(question.getControlType(), node.getDataType());
            controller.saveAnswer(index, text.isEmpty() ? null : template.cast(new UncastData(text)), true);
        }

        private TreeElement node(FormIndex index) {
            return form.getMainInstance().resolveReference(index.getReference());
        }

        private FormIndex index(String reference, int event) {
            FormIndex index = FormIndex.createBeginningOfFormIndex();
            while (!index.isEndOfFormIndex()) {
                index = model.incrementIndex(index, true);
                if (!index.isInForm() || model.getEvent(index) != event) continue;
                String here = named(index.getReference());
                if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) here = here.substring(0, here.lastIndexOf('['));
                if (here.equals(reference)) return index;
            }
            throw new IllegalArgumentException("nothing stands at " + reference);
        }

        private String named(TreeReference reference) {
            StringBuilder generic = new StringBuilder(), name = new StringBuilder();
            for (int i = 0; i < reference.size(); i++) {
                generic.append("/").append(reference.getName(i));
                name.append("/").append(reference.getName(i));
                if (repeats.contains(generic.toString())) name.append("[" + (reference.getMultiplicity(i) + 1) + "]");
            }
            return name.toString();
        }

        private Map<String, Object> changed() {
            Map<String, Object> now = new LinkedHashMap<>(), found = new LinkedHashMap<>();
            below(form.getMainInstance().getRoot(), now);
            now.forEach((reference, state) -> {
                if (!state.equals(told.get(reference))) found.put(reference, state);
            });
            for (String reference : told.keySet()) if (!now.containsKey(reference)) found.put(reference, null);
            told = now;
            return found;
        }

        private void below(TreeElement element, Map<String, Object> now) {
            for (int i = 0; i < element.getNumChildren(); i++) {
                TreeElement child = element.getChildAt(i);
                if (child.getMult() == TreeReference.INDEX_TEMPLATE) continue;
                now.put(named(child.getRef()), state(child));
                below(child, now);
            }
        }

        private List<Object> state(TreeElement node) {
            if (node.getNumChildren() > 0) return List.of(node.isRelevant());
            IAnswerData value = node.getValue();
            String violation = "";
            if (value == null && node.isRequired()) violation = "required";
            else if (value != null && !form.evaluateConstraint(node.getRef(), value)) violation = "constraint";
            String text = value == null ? "" : value.uncast().getString();
            return List.of(text, node.isRelevant(), node.isRequired(), !node.isEnabled(), violation);
        }

        Map<String, Object> offered() {
            Map<String, Object> found = new LinkedHashMap<>();
            FormIndex index = FormIndex.createBeginningOfFormIndex();
            while (!index.isEndOfFormIndex()) {
                index = model.incrementIndex(index, true);
                if (!index.isInForm() || model.getEvent(index) != FormEntryController.EVENT_QUESTION) continue;
                List<SelectChoice> choices = model.getQuestionPrompt(index).getSelectChoices();
                if (choices == null || !node(index).isRelevant()) continue;
                found.put(named(index.getReference()), choices.stream().map(SelectChoice::getValue).collect(Collectors.toList()));
            }
            return found;
        }

        String submission() throws IOException {
            controller.finalizeFormEntry();
            return new String(new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), "UTF-8");
        }
    }

    /** What a form asks of the machine: who fills it in, and on what. */
    private static class Properties implements IPropertyManager {
        @Override public String getSingularProperty(String name) { return "the " + name; }
        @Override public List<String> getProperty(String name) { return List.of(getSingularProperty(name)); }
        @Override public void setProperty(String name, String value) {}
        @Override public void setProperty(String name, List<String> value) { throw new UnsupportedOperationException(); }
        @Override public void addRules(IPropertyRules rules) { throw new UnsupportedOperationException(); }
        @Override public List<IPropertyRules> getRules() { return List.of(); }
    }

    /** The lists of the register, in a folder that goes with the process. */
    private static class Lists extends PrefixedRootFactory {
        private final Path folder = Files.createTempDirectory("lists");

        Lists() throws IOException {
            super(new String[] {"file-csv", "file"});
            folder.toFile().deleteOnExit();
        }

        void hold(JsonNode files) throws IOException {
            for (Iterator<String> names = files.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                Path file = Files.writeString(folder.resolve(name), files.get(name).asText());
                file.toFile().deleteOnExit();
            }
        }

        @Override
        protected Reference factory(String terminal, String uri) {
            return new Listed(folder.resolve(terminal.substring(terminal.lastIndexOf('/') + 1)), uri);
        }
    }

    private static class Listed implements Reference {
        private final Path file;
        private final String uri;

        Listed(Path file, String uri) {
            this.file = file;
            this.uri = uri;
        }

        @Override public boolean doesBinaryExist() { return Files.exists(file); }
        @Override public InputStream getStream() throws IOException { return Files.newInputStream(file); }
        @Override public String getURI() { return uri; }
        @Override public boolean isReadOnly() { return true; }
        @Override public OutputStream getOutputStream() { throw new UnsupportedOperationException(); }
        @Override public void remove() { throw new UnsupportedOperationException(); }
        @Override public String getLocalURI() { return file.toString(); }
        @Override public Reference[] probeAlternativeReferences() { return new Reference[0]; }
    }
}
