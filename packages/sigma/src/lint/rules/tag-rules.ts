import { ATTACK_VERSION, attackObject, lastTechnique, tacticName } from '../attack.js';
import type { AttackObject } from '../attack.js';
import { removeEntries, rewriteScalar } from '../edits.js';
import { documentRule } from '../lint-rule.js';
import type { DocumentContext } from '../document-context.js';
import type { TextEdit } from '../text-edit.js';

/** What follows a namespace, for each namespace of the specification but attack. */
const NAMESPACES: Readonly<Record<string, { readonly form: RegExp; readonly mend: string }>> = {
  car: { form: /^\d{4}-\d{2}-\d{3}$/, mend: 'Write the number without "CAR-", such as car.2016-04-005.' },
  cve: { form: /^\d{4}-\d{4,}$/, mend: 'Write the number without "CVE-", such as cve.2021-44228.' },
  d3fend: {
    form: /^(?:d3-[a-z]+|d3f-[a-zA-Z]+|model|harden|detect|isolate|deceive|evict)$/,
    mend: 'Such as d3fend.d3-am.',
  },
  detection: {
    form: /^(?:dfir|emerging-threats|threat-hunting)$/,
    mend: 'Write detection.dfir, detection.emerging-threats or detection.threat-hunting.',
  },
  stp: { form: /^[1-5][auk]?$/, mend: 'Write 1 to 5 and, where the log source is known, a, u or k, such as stp.3k.' },
  tlp: {
    form: /^(?:red|amber|amber-strict|green|clear)$/,
    mend: 'Write tlp.red, amber, amber-strict, green or clear.',
  },
};

/** Checks of tags. */
export const TAG_RULES = [
  documentRule({
    code: 'tag-format',
    area: 'tags',
    summary: 'A tag is not a namespace and a name in lower case, with a dot between them',
    severity: 'error',
    fixable: true,
    check(context, report) {
      for (const { tag, path } of tagsOf(context)) {
        if (/^[a-z0-9_-]+\.[a-z0-9._-]+$/.test(tag) || /^d3fend\.d3f-[a-zA-Z]+$/.test(tag)) continue;
        const lower = tag.toLowerCase();
        report({
          path,
          message: `"${tag}" is not a tag.`,
          mend: 'Write a namespace and a name in lower case, such as attack.t1059.',
          fix: /^[a-z0-9_-]+\.[a-z0-9._-]+$/.test(lower) ? replaceTag(context, path, lower) : undefined,
        });
      }
    },
  }),
  documentRule({
    code: 'tag-namespace',
    area: 'tags',
    summary: 'A tag has a namespace that the specification does not have',
    severity: 'warning',
    fixable: false,
    check(context, report) {
      for (const { tag, namespace, path } of tagsOf(context)) {
        if (namespace === 'attack' || Object.hasOwn(NAMESPACES, namespace)) continue;
        report({
          path,
          message: `"${tag}" has an unknown namespace.`,
          mend: `Use one of: attack, ${Object.keys(NAMESPACES).join(', ')}.`,
        });
      }
    },
  }),
  documentRule({
    code: 'tag-name',
    area: 'tags',
    summary: 'A tag is not as its namespace (car, cve, d3fend, detection, stp, tlp) has them',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { tag, namespace, name, path } of tagsOf(context)) {
        const known = Object.hasOwn(NAMESPACES, namespace) ? NAMESPACES[namespace] : undefined;
        if (known === undefined || known.form.test(name)) continue;
        const cve = namespace === 'cve' ? /^(\d{4})\.(\d{4,})$/.exec(name) : null;
        const fix = cve === null ? undefined : replaceTag(context, path, `cve.${cve[1]}-${cve[2]}`);
        report({ path, message: `"${tag}" is not a tag of ${namespace}.`, mend: known.mend, fix });
      }
    },
  }),
  documentRule({
    code: 'tag-attack-unknown',
    area: 'tags',
    summary: `A tag names what ATT&CK ${ATTACK_VERSION} does not have`,
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { tag, namespace, name, path } of tagsOf(context)) {
        if (namespace !== 'attack' || isKnown(name) || isLater(name)) continue;
        const hyphens = name.replaceAll('_', '-');
        report({
          path,
          message: `ATT&CK ${ATTACK_VERSION} has no "${tag}".`,
          mend: 'Name a tactic with hyphens, or a technique such as t1059.001.',
          fix: tacticName(hyphens) === undefined ? undefined : replaceTag(context, path, `attack.${hyphens}`),
        });
      }
    },
  }),
  documentRule({
    code: 'tag-attack-later',
    area: 'tags',
    summary: `A tag names what came into ATT&CK after ${ATTACK_VERSION}, so that it cannot be checked`,
    severity: 'info',
    fixable: false,
    check(context, report) {
      const later = tagsOf(context).filter(({ namespace, name }) => namespace === 'attack' && isLater(name));
      const [first] = later;
      if (first === undefined) return;
      report({
        path: first.path,
        message: `Of a later version than ATT&CK ${ATTACK_VERSION}: ${later.map(({ tag }) => tag).join(', ')}.`,
        mend: 'Nothing, if the rules follow a later version.',
      });
    },
  }),
  documentRule({
    code: 'tag-attack-revoked',
    area: 'tags',
    summary: 'A tag names a technique that another one took the place of',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { path, object } of objectsOf(context)) {
        if (object.successor === undefined) continue;
        const successor = attackObject(object.successor);
        report({
          path,
          message: `${object.id} (${object.name}) is now ${object.successor} (${successor?.name ?? ''}).`,
          mend: `Write attack.${object.successor.toLowerCase()}.`,
          fix: replaceTag(context, path, `attack.${object.successor.toLowerCase()}`),
        });
      }
    },
  }),
  documentRule({
    code: 'tag-attack-deprecated',
    area: 'tags',
    summary: 'A tag names what ATT&CK no longer uses',
    severity: 'warning',
    fixable: false,
    check(context, report) {
      for (const { path, object } of objectsOf(context)) {
        if (object.state !== 'deprecated') continue;
        const message = `${object.id} (${object.name}) is deprecated in ATT&CK ${ATTACK_VERSION}.`;
        report({ path, message, mend: 'Name a technique that is in use, or leave the tag out.' });
      }
    },
  }),
  documentRule({
    code: 'tag-attack-tactic',
    area: 'tags',
    summary: 'A technique is tagged without any of its tactics',
    severity: 'info',
    fixable: false,
    check(context, report) {
      const tags = tagsOf(context);
      if (tags.some(({ name }) => LATER_TACTICS.includes(name))) return;
      for (const { path, object } of objectsOf(context)) {
        const { tactics } = object;
        if (tactics.length === 0 || tags.some(({ name }) => tactics.includes(name.replaceAll('_', '-')))) continue;
        report({
          path,
          message: `${object.id} (${object.name}) is tagged without its tactic.`,
          mend: `Add ${tactics.map(tactic => `attack.${tactic}`).join(' or ')}.`,
        });
      }
    },
  }),
];

interface Tag {
  readonly tag: string;
  readonly namespace: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

function tagsOf({ map }: DocumentContext): readonly Tag[] {
  const tags: readonly unknown[] = Array.isArray(map['tags']) ? map['tags'] : [];
  return tags.flatMap((tag, index) => {
    if (typeof tag !== 'string') return [];
    const dot = tag.indexOf('.');
    const name = tag.slice(dot + 1);
    return [{ tag, namespace: dot === -1 ? '' : tag.slice(0, dot).toLowerCase(), name, path: ['tags', index] }];
  });
}

function objectsOf(context: DocumentContext): readonly (Tag & { readonly object: AttackObject })[] {
  return tagsOf(context).flatMap(tag => {
    const object = tag.namespace === 'attack' ? attackObject(tag.name) : undefined;
    return object === undefined ? [] : [{ ...tag, object }];
  });
}

/** Groups, software, mitigations and assets are not in the table: their form is all that can be checked. */
function isKnown(name: string): boolean {
  const id = name.toLowerCase();
  return /^[gsma]\d{4}$/.test(id) || attackObject(id) !== undefined || tacticName(id) !== undefined;
}

/** Tactics that ATT&CK has since version 19, in place of Defense Evasion. */
const LATER_TACTICS = ['stealth', 'defense-impairment'];

/** Techniques are numbered in the order in which they come. */
function isLater(name: string): boolean {
  const number = /^t(\d{4})(?:\.\d{3})?$/.exec(name)?.[1];
  return LATER_TACTICS.includes(name) || (number !== undefined && Number(number) > lastTechnique());
}

/** Puts a tag in place of another, or takes it out where the other one is there already. */
function replaceTag(context: DocumentContext, path: Tag['path'], tag: string): readonly TextEdit[] | undefined {
  if (tagsOf(context).some(other => other.tag === tag)) return removeEntries(context, ['tags'], [Number(path[1])]);
  const node = context.find(path)?.value;
  return node && rewriteScalar(context.file.text, node, tag);
}
