import { For, type JSX } from 'solid-js';
import { isAsked, type StaffInquiry } from '../../../shared/supervision/inquiry.ts';
import { formatDate } from '../../platform/language-formats.ts';
import { inquiryWords } from '../../words/supervision/inquiry/index.ts';
import styles from './Inquiry.module.css';
import { unitNames } from './InquiryFacts.tsx';

/** The agenda with its questions on A4, with room to note the answers; only printed. */
export function AgendaPaper(props: {
  readonly body: string;
  readonly inquiry: StaffInquiry;
}): JSX.Element {
  const words = inquiryWords;
  return (
    <article class={styles['paper']}>
      <p class={styles['from']}>{props.body}</p>
      <h1>{words().paper.title(props.inquiry.title)}</h1>
      <dl>
        <div>
          <dt>{words().facts.heldOn}</dt>
          <dd>{formatDate(props.inquiry.heldOn)}</dd>
        </div>
        <div>
          <dt>{words().facts.place}</dt>
          <dd>{props.inquiry.place}</dd>
        </div>
        <div>
          <dt>{words().facts.askedBy}</dt>
          <dd>{props.inquiry.askedBy}</dd>
        </div>
        <div>
          <dt>{words().facts.units}</dt>
          <dd>{unitNames(props.inquiry)}</dd>
        </div>
        <div>
          <dt>{words().facts.topic}</dt>
          <dd>{props.inquiry.topic}</dd>
        </div>
      </dl>
      <h2>{words().paper.questions}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words().paper.question}</th>
            <th scope="col">{words().paper.deputy}</th>
            <th scope="col">{words().paper.unit}</th>
            <th scope="col">{words().paper.notes}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.inquiry.questions.filter(isAsked)}>
            {(question) => (
              <tr>
                <th scope="row">
                  {question.number} {question.text}
                  <br />
                  <small>{question.project.name}</small>
                </th>
                <td>{question.deputy}</td>
                <td>{question.unit.name}</td>
                <td>{question.said}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class={styles['signed']}>
        <span>{words().paper.host}</span>
        <span>{words().paper.recorder}</span>
        <span>{words().paper.day}</span>
      </p>
    </article>
  );
}
