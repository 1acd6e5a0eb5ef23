import type { JSX } from 'solid-js';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { departmentWords } from '../../words/screening/department/index.ts';
import { DepartmentQuestions } from '../DepartmentQuestions.tsx';

/** What deputies ask about the candidates of this department. */
export default function QuestionsPage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof departmentWords>['questions'] => departmentWords().questions;
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <DepartmentQuestions body={seat.body().id} unit={seat.unit().id} />
    </>
  );
}
