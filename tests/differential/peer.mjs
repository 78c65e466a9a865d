// Plays interviews in ODK Web Forms' engine under jsdom: JSON lines in, JSON lines out.
//
// First line: {xml, files, now}. Each further line: {moves: [[move, ...], ...]}, the moves of each
// step. Each answer: {states: [changed, ...], offered, xml}, or where it failed {states, error}.
// `offered` are the codes of each select at the end, in order; `changed` holds what
// differs from the step before, by reference: [value, relevant, required, readonly, violation]
// of a question, [relevant] of a group or row, null of what is gone.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })[Symbol.asyncIterator]();
const { xml, files, now } = JSON.parse((await lines.next()).value);

const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...parts) {
    super(...(parts.length ? parts : [now]));
  }
  static now() {
    return now;
  }
};

const require = createRequire(`${process.env.PEERS}/package.json`);
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('', { url: 'http://localhost/' });
const BROWSER =
  'window document DOMParser XMLSerializer Node Element Document Attr Text XPathResult ' +
  'XPathEvaluator XPathExpression localStorage';
for (const name of BROWSER.split(' ')) globalThis[name] = window[name];
globalThis.require = require;
globalThis.__dirname = process.env.PEERS;
const { loadForm } = await import(
  `${process.env.PEERS}/node_modules/@getodk/xforms-engine/dist/index.js`
);

const fetchFormAttachment = async (address) => {
  const name = decodeURIComponent(String(address)).split('/').at(-1);
  if (!(name in files)) throw new Error(`no file ${name}`);
  return new Response(files[name], { headers: { 'content-type': 'text/csv' } });
};

const CONFIG = { preloadProperties: { deviceID: 'the deviceid', username: 'the username' } };

const load = async () => {
  const form = await loadForm(xml, { fetchFormAttachment });
  if (form.status !== 'success') throw form.error ?? new Error(`form is ${form.status}`);
  return form;
};

// what stands where

const isHolder = (node) => node.currentState.children !== null && node.nodeType !== 'model-value';

const stateOf = (node) => {
  const { currentState } = node;
  if (isHolder(node)) return [currentState.relevant];
  const { instanceValue, relevant, required, readonly } = currentState;
  const violation = node.validationState?.violation?.condition ?? '';
  return [instanceValue, relevant, required, readonly, violation];
};

const isSame = (one, other) =>
  one !== undefined && one.length === other.length && one.every((each, i) => each === other[i]);

const walk = (node, found) => {
  for (const child of node.currentState.children ?? []) {
    found.set(child.currentState.reference, child);
    walk(child, found);
  }
  return found;
};

class Interview {
  constructor(root) {
    this.root = root;
    this.told = new Map();
    this.look();
  }

  look() {
    this.nodes = walk(this.root, new Map());
    this.repeats = [...this.nodes.values()].filter((node) => node.nodeType.startsWith('repeat'));
  }

  changed() {
    const found = {};
    const told = new Map();
    for (const [reference, node] of this.nodes) {
      const before = this.told.get(reference);
      const state = stateOf(node);
      if (isSame(before, state)) {
        told.set(reference, before);
      } else {
        told.set(reference, state);
        found[reference] = state;
      }
    }
    for (const reference of this.told.keys()) if (!told.has(reference)) found[reference] = null;
    this.told = told;
    return found;
  }

  offered() {
    const found = {};
    for (const [reference, node] of this.nodes) {
      if (node.nodeType !== 'select' || !node.currentState.relevant) continue;
      found[reference] = node.currentState.valueOptions.map((option) => option.value);
    }
    return found;
  }

  node(reference) {
    const found = this.nodes.get(reference);
    if (found === undefined) throw new Error(`nothing stands at ${reference}`);
    return found;
  }

  act([what, reference, text]) {
    const node = this.node(reference);
    if (what === 'add') node.addInstances();
    else if (what === 'remove') node.removeInstances(text);
    else this.answer(node, text);
  }

  answer(node, text) {
    if (node.nodeType === 'select') node.selectValues(text ? text.split(' ') : []);
    else if (node.nodeType === 'trigger') node.setValue(text === 'OK');
    else if (node.nodeType === 'input') node.setValue(text);
    else throw new Error(`nobody answers a ${node.nodeType}`);
  }

  step(moves) {
    for (const move of moves) {
      this.act(move);
      if (this.repeats.length) this.look();
    }
    return this.changed();
  }
}

const play = async (form, steps) => {
  const found = { states: [] };
  try {
    const { root } = form.resetInstance(CONFIG);
    const interview = new Interview(root);
    for (const moves of steps) found.states.push(interview.step(moves));
    found.offered = interview.offered();
    const payload = await root.prepareInstancePayload({ payloadType: 'monolithic' });
    found.xml = await payload.data[0].get('xml_submission_file').text();
  } catch (error) {
    found.error = String(error?.stack ?? error);
  }
  return found;
};

const form = await load();
for await (const line of lines) {
  process.stdout.write(`${JSON.stringify(await play(form, JSON.parse(line).moves))}\n`);
}
