// Fills forms in ODK Web Forms' engine: one request a line, one answer a line.
//
// A request: {"form": XML, "files": {name: text}, "steps": [[path, value] …], "language": code?}.
// A path names rows by their place ("animal[2]/tag"); value null asks for a new row at a repeat's
// path ("animal"), or takes out the row a path names ("animal[2]"). Answer: {"submission": XML} or
// {"error": words}. The clock stands still at GPN_NOW, so that both sides write the same moments.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' });
const TAKEN = [
  ...['document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'Attr', 'Text'],
  ...['XPathResult', 'XPathEvaluator', 'XPathExpression', 'Blob', 'File', 'FormData', 'FileReader'],
];
globalThis.window = window;
for (const name of TAKEN) globalThis[name] = window[name];
globalThis.require = require;
globalThis.__dirname = process.cwd();

const MOMENT = Date.parse(process.env.GPN_NOW);
const Clock = globalThis.Date;
globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length ? given : [MOMENT]));
  }
  static now() {
    return MOMENT;
  }
};

const { loadForm } = await import('@getodk/xforms-engine');

function children(node) {
  return node.currentState.children ?? [];
}

function nameOf(node) {
  return node.currentState.reference.split('/').pop().replace(/\[\d+\]$/, '');
}

function found(root, path) {
  let node = root;
  for (const step of path.split('/')) {
    const [, name, place] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step);
    node = children(node).find((one) => nameOf(one) === name);
    if (!node) throw new Error(`nothing at ${path}`);
    if (place) node = children(node)[Number(place) - 1];
    if (!node) throw new Error(`no row at ${path}`);
  }
  return node;
}

const NUMBERS = { int: BigInt, decimal: Number };

function answer(node, value) {
  if (node.nodeType === 'select') {
    const codes = value === '' ? [] : value.split(' ');
    if (node.selectType === 'select1') node.selectValue(codes[0] ?? null);
    else node.selectValues(codes);
  } else if (node.nodeType === 'trigger') {
    node.setValue(value === 'OK');
  } else {
    const cast = NUMBERS[node.valueType] ?? String;
    node.setValue(value === '' && cast !== String ? null : cast(value));
  }
}

function step(root, path, value) {
  if (value !== null) {
    answer(found(root, path), value);
    return;
  }
  const [, repeat, place] = /^(.*?)(?:\[(\d+)\])?$/.exec(path);
  const range = found(root, repeat);
  if (place) range.removeInstances(Number(place) - 1);
  else range.addInstances();
}

function attachments(files) {
  return async (address) => {
    const text = files[String(address).split('/').pop()];
    const status = text === undefined ? 404 : 200;
    return new Response(text ?? '', { status, headers: { 'content-type': 'text/csv' } });
  };
}

async function filled(request) {
  const form = await loadForm(request.form, { fetchFormAttachment: attachments(request.files) });
  if (form.status === 'failure') throw form.error;
  const preloadProperties = { deviceID: 'the deviceid', username: 'the username' };
  const { root } = form.createInstance({ preloadProperties });
  for (const [path, value] of request.steps) step(root, path, value);
  const payload = await root.prepareInstancePayload({ payloadType: 'monolithic' });
  return readText(payload.data[0].get('xml_submission_file'));
}

function readText(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsText(file);
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  let told;
  try {
    told = { submission: await filled(JSON.parse(line)) };
  } catch (error) {
    told = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
