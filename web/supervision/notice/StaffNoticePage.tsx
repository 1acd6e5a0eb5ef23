import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { useSeat } from '../../congress/seat.tsx';
import { ask } from '../../platform/api.ts';
import { ShownNotice } from './ShownNotice.tsx';

/** A notice as the staff print, seal and send it. */
export default function StaffNoticePage(): JSX.Element {
  const seat = useSeat();
  const { notice } = useParams<{ notice: string }>();
  const read = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask<NoticePaper[]>(staffApi.bodies[':body'].notices.$get({ param })),
  );
  return (
    <ShownNotice
      body={seat.body()}
      notices={read}
      notice={notice}
      back="/staff/supervision/notices"
    />
  );
}
