import { Show, type JSX } from 'solid-js';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import { createOwnNotices } from './acknowledging.tsx';
import { NoticeList } from './NoticeList.tsx';

/** The notices that a department was sent: it acknowledges each, and sees what is still to be done. */
export default function DepartmentNoticesPage(): JSX.Element {
  const words = (): ReturnType<typeof noticeWords>['list'] => noticeWords().list;
  const { asked, said, button, failure } = createOwnNotices();
  const first = (): string | undefined =>
    asked.value()?.find(({ acknowledgedOn }) => acknowledgedOn === '')?.id;
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().departmentLede} />
      <Failed
        failure={asked.failure()}
        title={words().notRead}
        onAgain={() => void asked.again()}
      />
      {failure()}
      <Show when={said()}>
        <Notice tone="done" live>
          {words().said}
        </Notice>
      </Show>
      <Show when={asked.value()}>
        {(papers) => (
          <Show
            when={papers().length > 0}
            fallback={<Notice tone="done">{words().noneDepartment}</Notice>}
          >
            <Panel>
              <NoticeList
                papers={papers()}
                actions={(paper) => (
                  <>
                    {button(paper, paper.id === first())}
                    <Button icon="print" href={`/department/notices/${paper.id}`}>
                      {words().print}
                    </Button>
                  </>
                )}
              />
            </Panel>
          </Show>
        )}
      </Show>
    </>
  );
}
