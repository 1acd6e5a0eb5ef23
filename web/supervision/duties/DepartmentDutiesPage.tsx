import { Show, type JSX } from 'solid-js';
import { partOf } from '../../../shared/supervision/duties.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { dutiesWords as words } from '../../words/supervision/duties/index.ts';
import { DutyList } from './DutyList.tsx';

/** The first page of a department: all it has to do, from every stage of the work. */
export default function DepartmentDutiesPage(): JSX.Element {
  const seat = useUnitSeat();
  const read = createAsked(
    () => ({ body: seat.body().id, unit: seat.unit().id }),
    (param) => ask(staffApi.bodies[':body'].departments[':unit'].duties.$get({ param })),
  );
  const lede = (): string => {
    const duties = read.value();
    if (duties === undefined || duties.mine.length === 0) return '';
    const late = duties.mine.filter((duty) => partOf(duty, duties.today) === 'late');
    return words().lede(formatNumber(duties.mine.length), formatNumber(late.length));
  };
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={lede()} />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()}>{(duties) => <DutyList duties={duties()} />}</Show>
    </>
  );
}
