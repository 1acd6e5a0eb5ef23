import { Show, type JSX } from 'solid-js';
import type { Body } from '../../../shared/congress/model.ts';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import type { Asked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import print from '../../congress/print.module.css';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import { NoticeSheet } from './NoticeSheet.tsx';
// The problems and the vocabulary of both rooms are worded there.
import '../../words/delivery/index.ts';
import '../../words/supervision/index.ts';

/** One of these notices as a sheet, ready to be printed. */
export function ShownNotice(props: {
  readonly body: Body;
  readonly notices: Asked<readonly NoticePaper[]>;
  readonly notice: string;
  readonly back: string;
  /** Beside the printing: the acknowledgment. */
  readonly action?: (paper: NoticePaper) => JSX.Element;
}): JSX.Element {
  const words = (): ReturnType<typeof noticeWords>['list'] => noticeWords().list;
  const paper = (): NoticePaper | undefined =>
    props.notices.value()?.find(({ id }) => id === props.notice);
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          back={{ href: props.back, label: words().back }}
          title={words().title}
          aside={
            <Show when={paper()}>
              {(known) => (
                <>
                  {props.action?.(known())}
                  <Button icon="print" onPress={() => globalThis.print()}>
                    {noticeWords().paper.print}
                  </Button>
                </>
              )}
            </Show>
          }
        />
        <Failed
          failure={props.notices.failure()}
          title={words().notRead}
          onAgain={() => void props.notices.again()}
        />
        <Show when={props.notices.value() !== undefined && paper() === undefined}>
          <Notice tone="caution">{words().missing}</Notice>
        </Show>
      </div>
      <Show when={paper()}>{(known) => <NoticeSheet body={props.body} paper={known()} />}</Show>
    </>
  );
}
