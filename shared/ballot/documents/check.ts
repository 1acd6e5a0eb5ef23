import { exhaustive } from '../../result.ts';
import type { TemplateFault } from './model.ts';
import { nearest } from './near.ts';
import { parseTemplate, type Node, type Part, type Place } from './parse.ts';
import { SCOPES, scopeOf } from './scopes.ts';

/** Names of the scopes from the innermost out. */
type Around = readonly string[];

/** Everything that is wrong in the text of a template, in the order of its lines; empty when it can be used. */
export function faultsOf(text: string): readonly TemplateFault[] {
  const { nodes, faults } = parseTemplate(text);
  return [...faults, ...faultsIn(nodes, ['document'])].toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}

function faultsIn(nodes: readonly Node[], around: Around): readonly TemplateFault[] {
  return nodes.flatMap((node): readonly TemplateFault[] => {
    switch (node.node) {
      case 'line':
        return fieldFaults(node.text, around);
      case 'signature':
        return fieldFaults([...node.label, ...node.name], around);
      case 'row':
        return fieldFaults(node.cells.flat(), around);
      case 'table':
        return [...fieldFaults(node.head.flat(), around), ...faultsIn(node.inside, around)];
      case 'each':
        return eachFaults(node, around);
      case 'if':
        return [
          ...testFaults(node, around),
          ...faultsIn(node.inside, around),
          ...faultsIn(node.otherwise, around),
        ];
      case 'page':
        return [];
      default:
        return exhaustive(node);
    }
  });
}

function fieldFaults(parts: readonly Part[], around: Around): readonly TemplateFault[] {
  const known = around.flatMap((name) => scopeOf(name).fields);
  return parts.flatMap((part) => {
    if (typeof part === 'string' || known.includes(part.field)) return [];
    const groups = groupsWith(part.field);
    return [
      groups === ''
        ? fault('unknown-field', part.place, part.field, nearest(part.field, known))
        : fault('field-elsewhere', part.place, part.field, groups),
    ];
  });
}

/** The groups in which a field is known that is not known here. */
function groupsWith(field: string): string {
  const groups = Object.keys(SCOPES).flatMap((name) =>
    Object.entries(scopeOf(name).groups)
      .filter(([, inside]) => scopeOf(inside).fields.includes(field))
      .map(([group]) => group),
  );
  return [...new Set(groups)].join('、');
}

function eachFaults(
  { group, place, inside }: Extract<Node, { node: 'each' }>,
  around: Around,
): readonly TemplateFault[] {
  const groups = new Map(
    around.toReversed().flatMap((name) => Object.entries(scopeOf(name).groups)),
  );
  const scope = groups.get(group);
  // Without the group nothing is known of what stands in it.
  if (scope !== undefined) return faultsIn(inside, [scope, ...around]);
  return group === ''
    ? []
    : [fault('unknown-group', place, group, nearest(group, [...groups.keys()]))];
}

function testFaults(
  { test, place }: Extract<Node, { node: 'if' }>,
  around: Around,
): readonly TemplateFault[] {
  const known = around.flatMap((name) => scopeOf(name).tests);
  return test === '' || known.includes(test)
    ? []
    : [fault('unknown-test', place, test, nearest(test, known))];
}

function fault(
  code: TemplateFault['code'],
  { line, column }: Place,
  name: string,
  near: string,
): TemplateFault {
  return { code, line, column, name, near };
}
