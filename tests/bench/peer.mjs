// Times of @getodk/xforms-engine on a form, under jsdom: a job on standard input, times on output.
//
// Job: {folder, xml, files: {name: text},
//       moves: [["answer", path, text, kind] | ["add", path] | ["ask", path]]}
// Answer: {ready: ms, moves: [ms], rss: {bare, ready, end} bytes, offered: choices at each "ask"}
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { performance } from 'node:perf_hooks';

const job = JSON.parse(readFileSync(0, 'utf8'));
const require = createRequire(pathToFileURL(`${job.folder}/package.json`));
const { JSDOM } = require('jsdom');
const names = ['document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'Attr', 'Text',
  'XPathResult', 'XPathEvaluator', 'XPathExpression', 'Blob', 'File', 'FormData', 'FileReader'];
const { window } = new JSDOM('<!doctype html>');
globalThis.window = window;
for (const name of names) globalThis[name] = window[name];
globalThis.require = require;
globalThis.__dirname = job.folder;
const { loadForm } = await import(
  pathToFileURL(`${job.folder}/node_modules/@getodk/xforms-engine/dist/index.js`));

const rss = { bare: process.memoryUsage().rss };
const fetchFormAttachment = async (url) =>
  new Response(job.files[String(url).split('/').pop()], { status: 200, headers: { 'Content-Type': 'text/csv' } });

async function begin() {
  const loaded = await loadForm(job.xml, { fetchFormAttachment });
  if (loaded.status === 'failure') throw loaded.error;
  return loaded.createInstance().root;
}

const root = await begin();
const again = performance.now();
const second = await begin();
const ready = performance.now() - again;
rss.ready = process.memoryUsage().rss;

const found = new Map();
function walk(node) {
  found.set(node.currentState.reference, node);
  for (const child of node.currentState.children ?? []) walk(child);
}
walk(second);

const SETTERS = {
  select: (node, text) => node.selectValue(text),
  integer: (node, text) => node.setValue(BigInt(text)),
  text: (node, text) => node.setValue(text),
};
const offered = [];
const MOVES = {
  add(node) {
    node.addInstances(node.currentState.children.length - 1);
    return node.currentState.children.length;
  },
  ask(node) {
    offered.push(node.currentState.valueOptions.length);
  },
  answer(node, text, kind) {
    SETTERS[kind](node, text);
    return node.currentState.value;
  },
};
function move([what, path, text, kind]) {
  const node = found.get(`/data/${path}`);
  const start = performance.now();
  MOVES[what](node, text, kind);
  const spent = performance.now() - start;
  if (what === 'add') walk(node);
  return spent;
}
const moves = job.moves.map(move);
rss.end = process.memoryUsage().rss;
process.stdout.write(JSON.stringify({ ready, moves, rss, offered }));
