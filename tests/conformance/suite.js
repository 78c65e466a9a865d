// Runs the tests of the npm package openrosa-xpath-evaluator against an engine in another process.
//
// The package's own spec files, helpers and assertions judge; nothing of them is copied. What they
// ask its evaluator is written to standard output, a line of JSON each, and the answer is awaited
// on standard input. Every assertion is told by name (file, titles, number in its case); one that
// fails does not end its case.
//
//     node suite.js FOLDER    where FOLDER holds node_modules
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const peers = path.resolve(process.argv[2]);
const need = Module.createRequire(path.join(peers, 'package.json'));
const tests = path.join(path.dirname(need.resolve('openrosa-xpath-evaluator/package.json')), 'test');
const { JSDOM } = need('jsdom');
const { assert } = need('chai');

// --- what is said to the other process ------------------------------------------------------------

let unread = Buffer.alloc(0);

function say(message) {
    let bytes = Buffer.from(`${JSON.stringify(message)}\n`);
    while (bytes.length) bytes = bytes.subarray(fs.writeSync(1, bytes));
}

function heard() {
    const piece = Buffer.alloc(65536);
    while (!unread.includes(10)) {
        const size = fs.readSync(0, piece);
        if (!size) throw new Error('nobody answers');
        unread = Buffer.concat([unread, piece.subarray(0, size)]);
    }
    const end = unread.indexOf(10);
    const line = unread.subarray(0, end).toString();
    unread = unread.subarray(end + 1);
    return JSON.parse(line);
}

// The clock stands still, so that no day ends between a question and its answer.
const NOW = Date.parse('2026-11-23T08:30:00.000+07:00');
globalThis.Date = class extends Date {
    constructor(...parts) {
        super(...(parts.length ? parts : [NOW]));
    }

    static now() {
        return NOW;
    }
};

function asked(expression, root, context) {
    const zone = -new Date().getTimezoneOffset();
    say({ ask: expression, root, context, now: NOW, zone });
    return heard();
}

// --- counting assertions --------------------------------------------------------------------------

const state = { name: '', count: 0, failed: false, refused: [], asked: [], strict: false };
const UNANSWERED = Object.freeze(new String('refused'));

// A refused expression fails the assertion that follows, but ends nothing: only where the package
// expects an error it gets one.
function refuse(why) {
    state.refused.push(why);
    if (state.strict) throw new Error(why);
}

function told(number, why) {
    say({ name: `${state.name} #${number}`, why, asked: state.asked });
    state.failed ||= why !== '';
    state.refused = [];
}

function note(expression) {
    state.asked = [expression];
}

function counting(judge, expectsError) {
    return (...parts) => {
        let why = '';
        if (expectsError) state.refused = [];
        state.strict = expectsError;
        try {
            judge(...parts);
        } catch (error) {
            why = String(error.message).slice(0, 200) || 'fails';
        }
        state.strict = false;
        if (!expectsError && state.refused.length) [why] = state.refused;
        state.count += 1;
        totals.asserts += 1;
        told(state.count, why);
    };
}

for (const name of Object.keys(assert)) {
    if (typeof assert[name] === 'function') {
        assert[name] = counting(assert[name], /^throws?$/i.test(name));
    }
}

// --- describe, it and their hooks ------------------------------------------------------------------

const top = { title: '', file: '', before: [], beforeEach: [], afterEach: [], inside: [] };
let suite = top;
let file = '';

// What asserts outside of a case is counted under the titles around it.
globalThis.describe = (title, body) => {
    const outer = [suite, state.name, state.count];
    suite = { title, file, before: [], beforeEach: [], afterEach: [], inside: [] };
    outer[0].inside.push(suite);
    Object.assign(state, { name: `${state.name || file} · ${title}`, count: 0 });
    body();
    [suite, state.name, state.count] = outer;
};
globalThis.it = (title, body) => suite.inside.push({ title, file, body });
globalThis.xit = (title) => suite.inside.push({ title, file, skipped: true });
for (const hook of ['before', 'beforeEach', 'afterEach']) {
    globalThis[hook] = (body) => suite[hook].push(body);
}

const totals = { cases: 0, asserts: 0, skipped: 0 };
const names = new Map();

function named(words) {
    const name = words.join(' · ');
    const times = (names.get(name) || 0) + 1;
    names.set(name, times);
    return times > 1 ? `${name} (${times})` : name;
}

function run(each, titles, outer) {
    const suites = [...outer, each];
    each.before.forEach((hook) => hook());
    for (const inner of each.inside) {
        if (inner.inside) run(inner, [...titles, inner.title], suites);
        else if (inner.skipped) totals.skipped += 1;
        else runCase(inner, titles, suites);
    }
}

function runCase(each, titles, suites) {
    state.name = named([each.file, ...titles, each.title]);
    Object.assign(state, { count: 0, failed: false, refused: [], asked: [] });
    let why = '';
    try {
        suites.forEach((one) => one.beforeEach.forEach((hook) => hook()));
        each.body();
    } catch (error) {
        why = state.refused[0] || String(error.message).slice(0, 200);
    }
    suites.forEach((one) => one.afterEach.forEach((hook) => hook()));
    why ||= state.refused[0];
    if (why && !state.failed) told('end', why);
    totals.cases += 1;
}

// --- documents: what an instance holds, and its nodes by number -------------------------------------

// A name is what the caller's resolver makes of it: in a namespace with the prefix that the
// expression has for it, or with none that it could write.
function naming(expression, resolver) {
    const prefixes = new Map();
    for (const [, prefix] of expression.matchAll(/([\w-]+):[\w*]/g)) {
        const uri = resolver && (resolver.lookupNamespaceURI || resolver).call(resolver, prefix);
        if (uri) prefixes.set(uri, prefix);
    }
    return ({ namespaceURI: uri, localName, nodeName }) => {
        if (!uri) return nodeName;
        return `${prefixes.get(uri) || `{${uri}}`}:${localName}`;
    };
}

// An element: [number, name, text, attributes, elements]; an attribute: [number, name, text].
function numbered(root, name) {
    const nodes = [];
    const element = (node) => {
        const number = nodes.push(node) - 1;
        const attributes = [...node.attributes]
            .filter((each) => !/^xmlns(:|$)/.test(each.nodeName))
            .map((each) => [nodes.push(each) - 1, `@${name(each)}`, each.value]);
        const text = [...node.childNodes].filter((each) => [3, 4].includes(each.nodeType));
        const said = text.map((each) => each.data).join('');
        const inside = [...node.children].map(element);
        return [number, name(node), inside.length ? '' : said, attributes, inside];
    };
    return { root: element(root), nodes };
}

const NOTHING = { root: null, nodes: [] };

// --- what stands for the package's evaluator ---------------------------------------------------------

const TYPES = { nodes: 4, number: 1, text: 2, truth: 3, date: 2 };

function result(answer, type, nodeOf) {
    const value = (read) => {
        if (!answer.refused) return read();
        refuse(answer.refused);
        return UNANSWERED;
    };
    const set = () => {
        if (answer.nodes) return answer.nodes.map(nodeOf);
        refuse(answer.refused || 'no node-set');
        return [];
    };
    let next = 0;
    return {
        resultType: type || TYPES[answer.nodes ? 'nodes' : answer.kind],
        get booleanValue() {
            return value(() => answer.truth);
        },
        get numberValue() {
            return value(() => Number(answer.number));
        },
        get stringValue() {
            return value(() => answer.text);
        },
        get singleNodeValue() {
            return set()[0] || null;
        },
        get snapshotLength() {
            return set().length;
        },
        snapshotItem: (place) => set()[place] || null,
        iterateNext: () => set()[next++] || null,
    };
}

function evaluate(expression, node, resolver, type) {
    const text = String(expression);
    note(text);
    const owner = node && (node.nodeType === 9 ? node : node.ownerDocument);
    const isRead = owner && owner.documentElement.nodeName !== 'parsererror';
    const name = naming(text, resolver);
    const { root, nodes } = isRead ? numbered(owner.documentElement, name) : NOTHING;
    const context = node && node.nodeType !== 9 ? nodes.indexOf(node) : null;
    if (context === -1) {
        refuse('document: context');
        return result({ refused: state.refused[0] }, type);
    }
    const answer = asked(text, root, context);
    if (answer.refused && (state.strict || !answer.nodes)) refuse(answer.refused);
    return result(answer, type, (number) => (number < 0 ? owner : nodes[number]));
}

function Evaluator() {
    const add = () => refuse('outside: custom');
    return { evaluate, customXPathFunction: { add } };
}

class ExtendedEvaluator {
    evaluate(expression) {
        return evaluate(expression, null, null, 0);
    }
}

// A value of the package's inner functions, as the words of an expression over /data.
function operand(value, name, inside) {
    if (value.t === 'arr') {
        const texts = value.v.map((each) => each.textContent);
        // one more that is not there tells the instance that rows may be none or many
        inside.push([-1, name, '', [], []]);
        texts.forEach((text) => inside.push([inside.length, name, text, [], []]));
        return `/data/${name}`;
    }
    if (value.t === 'date') return `date-time('${value.v.toISOString()}')`;
    if (value.t === 'bool') return `${value.v}()`;
    if (value.t === 'num') return Number.isNaN(value.v) ? '(0 div 0)' : String(value.v);
    return JSON.stringify(value.v);
}

function inner(words, values) {
    const inside = [];
    const parts = values.map((value, place) => operand(value, `v${place}`, inside));
    const expression = words(parts);
    note(expression);
    const answer = asked(expression, [0, 'data', '', [], inside], null);
    if (answer.refused) refuse(answer.refused);
    return answer;
}

function wrapped(answer) {
    if (answer.refused) return { t: 'none', v: undefined };
    if (answer.kind === 'number') return { t: 'num', v: Number(answer.number) };
    if (answer.kind === 'truth') return { t: 'bool', v: answer.truth };
    if (answer.kind === 'date') return { t: 'date', v: new Date(answer.stored) };
    return { t: 'str', v: answer.text };
}

const SIGNS = {
    ...{ OR: 'or', AND: 'and', EQ: '=', NE: '!=', LT: '<', LTE: '<=', GT: '>', GTE: '>=' },
    ...{ PLUS: '+', MINUS: '-', MULT: '*', DIV: 'div', MOD: 'mod' },
};

function handleOperation(one, code, other) {
    const { opVals } = require(path.join(tests, 'unit', 'utils.js'));
    const name = Object.keys(opVals).find((each) => opVals[each] === code);
    const words = ([left, right]) => `${left} ${SIGNS[name]} ${right}`;
    return wrapped(inner(words, [one, other])).v;
}

function extensions() {
    const known = asked('', null, null).functions;
    const call = (name) => (...values) => {
        const answer = inner((parts) => `${name}(${parts.join(', ')})`, values);
        return wrapped(answer);
    };
    const refused = () => refuse('outside: inner');
    const func = Object.fromEntries(known.map((name) => [name, call(name)]));
    return { func, process: { handleInfix: refused } };
}

// A moment as text is what a form keeps of it.
function localText(date) {
    return asked(`date-time('${date.toISOString()}')`, null, null).stored;
}

function dateExtensions() {
    const offset = (date) => localText(date).slice(-6);
    Date.prototype.getTimezoneOffsetAsTime = function () {
        return offset(this);
    };
    Date.prototype.toISOLocalString = function () {
        return localText(this);
    };
    return { getTimezoneOffsetAsTime: offset, toISOLocalString: localText };
}

const STANDING = {
    'openrosa-xpath': () => Evaluator,
    'extended-xpath': () => ExtendedEvaluator,
    'openrosa-extensions': () => extensions,
    'date-extensions': dateExtensions,
    geo: () => ({ asGeopoints: () => refuse('outside: geometry') }),
    operation: () => ({ handleOperation }),
};

// What the spec files take from two more packages, which are not installed.
const plain = (each) => (Array.isArray(each) ? [...each.entries()] : Object.entries(each));
const forEach = (all, body) => plain(all).forEach(([key, value]) => body(value, key));
const lodash = {
    forEach,
    each: forEach,
    map: forEach,
    times: (count, body) => Array.from({ length: count }, (_, place) => body(place)),
    uniq: (all) => [...new Set(all)],
};
const sinon = {
    createSandbox() {
        const kept = [];
        return {
            stub: (owner, name) => ({
                callsFake(fake) {
                    kept.push([owner, name, owner[name]]);
                    owner[name] = fake;
                },
            }),
            restore: () => kept.forEach(([owner, name, own]) => Object.assign(owner, { [name]: own })),
        };
    },
};

const load = Module._load;
Module._load = function (request, parent, ...more) {
    const own = /\/src\/(?:utils\/)?([a-z-]+)$/.exec(request);
    if (own && parent.filename.startsWith(tests)) return STANDING[own[1]]();
    if (request === 'lodash') return lodash;
    if (request === 'sinon') return sinon;
    return load.call(this, request, parent, ...more);
};

// --- all spec files ----------------------------------------------------------------------------------

const { window } = new JSDOM('');
for (const name of ['DOMParser', 'XPathResult', 'Node', 'Attr', 'Document', 'document']) {
    globalThis[name] = window[name];
}
console.log = console.error;

function specs(folder) {
    const found = fs.readdirSync(path.join(tests, folder), { recursive: true });
    return found.filter((name) => name.endsWith('.spec.js')).sort().map((name) => path.join(folder, name));
}

function runFolder(folder, first) {
    Object.assign(top, { before: [], beforeEach: [], afterEach: [], inside: [] });
    first();
    for (const name of specs(folder)) {
        file = name.split(path.sep).join('/');
        state.name = '';
        require(path.join(tests, name));
    }
    run(top, [], []);
}

runFolder('integration', () => {});
runFolder('unit', () => require(path.join(tests, 'unit', 'mocha-setup.js')));
say({ done: totals });
