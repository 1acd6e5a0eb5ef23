import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { createOwnNotices } from './acknowledging.tsx';
import { ShownNotice } from './ShownNotice.tsx';

/** A notice as it came to the department. */
export default function DepartmentNoticePage(): JSX.Element {
  const seat = useUnitSeat();
  const { notice } = useParams<{ notice: string }>();
  const { asked, button, failure } = createOwnNotices();
  return (
    <>
      {failure()}
      <ShownNotice
        body={seat.body()}
        notices={asked}
        notice={notice}
        back="/department/notices"
        action={(paper) => button(paper, true)}
      />
    </>
  );
}
