import { Show, type JSX } from 'solid-js';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import { NoticeList } from './NoticeList.tsx';

/** Every notice that the body has sent, and whether it was acknowledged and acted on. */
export default function StaffNoticesPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof noticeWords>['list'] => noticeWords().list;
  const read = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask<NoticePaper[]>(staffApi.bodies[':body'].notices.$get({ param })),
  );
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(papers) => (
          <Panel>
            <Show when={papers().length > 0} fallback={<p>{words().none}</p>}>
              <NoticeList
                papers={papers()}
                actions={(paper) => (
                  <Button icon="print" href={`/staff/supervision/notices/${paper.id}`}>
                    {words().print}
                  </Button>
                )}
              />
            </Show>
          </Panel>
        )}
      </Show>
    </>
  );
}
