import type { JSX } from 'solid-js';
import type { SubProject } from '../../../shared/delivery/model.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { formatDate } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { planWords } from '../../words/delivery/plan/index.ts';

interface SubTableProps {
  readonly subProjects: readonly SubProject[];
  /** What can be done with a row. */
  readonly actions?: (subProject: SubProject) => JSX.Element;
}

/** The parts of a project with their places and how far each is. */
export function SubTable(props: SubTableProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['subs'] => planWords().subs;
  const columns = (): readonly Column<SubProject>[] => {
    const { actions } = props;
    return [
      { label: words().number, kind: 'number', cell: ({ position }) => position },
      { label: words().name, kind: 'head', cell: ({ name }) => name },
      { label: words().town, cell: ({ town }) => town },
      { label: words().site, cell: ({ site }) => site },
      { label: words().scale, cell: ({ scale }) => scale },
      { label: words().dueOn, cell: ({ dueOn }) => formatDate(dueOn) },
      { label: words().stage, cell: ({ stage }) => deliveryWords().stages[stage] },
      ...(actions === undefined ? [] : [{ label: '', cell: actions }]),
    ];
  };
  return (
    <Table
      caption={words().title}
      captionHidden
      columns={columns()}
      rows={props.subProjects}
      empty={words().none}
    />
  );
}
