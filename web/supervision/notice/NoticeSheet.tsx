import type { JSX } from 'solid-js';
import type { Body } from '../../../shared/congress/model.ts';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { boardWords } from '../../words/supervision/board/index.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';
import styles from './Notice.module.css';
import { NoticeText, noticeTitle } from './NoticeText.tsx';

/** Whom a notice goes to. */
export function addresseeOf({ unit, by }: Pick<NoticePaper, 'unit' | 'by'>): string {
  return unit?.name ?? boardWords().by[by];
}

/** A notice as an official letter (公文) on A4, black and white, with place for seal and receipt. */
export function NoticeSheet(props: {
  readonly body: Body;
  readonly paper: NoticePaper;
}): JSX.Element {
  const words = (): ReturnType<typeof noticeWords>['paper'] => noticeWords().paper;
  const number = (): string => noticeWords().list.number(props.paper.year, props.paper.number);
  return (
    <article class={styles['sheet']}>
      <header>
        <p class={styles['from']}>{props.body.name}</p>
        <p class={styles['number']}>
          {noticeWords().steps[props.paper.step]} {number()}
        </p>
        <h2>{noticeTitle(props.paper.step, props.body)}</h2>
      </header>
      <NoticeText body={props.body} notice={{ ...props.paper, to: addresseeOf(props.paper) }} />
      <footer class={styles['signed']}>
        <p>{props.body.name}</p>
        <p>{words().seal}</p>
        <p>{formatDate(props.paper.sentOn)}</p>
      </footer>
      <section class={styles['receipt']}>
        <h3>{words().receipt}</h3>
        <p>{words().receiptText(number())}</p>
        <p class={styles['lines']}>
          <span>{words().received}</span>
          <span>{words().receivedOn}</span>
        </p>
      </section>
    </article>
  );
}
