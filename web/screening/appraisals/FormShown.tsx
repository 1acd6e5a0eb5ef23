import { For, Show, type JSX } from 'solid-js';
import type { StoredFile } from '../../../shared/files.ts';
import { moneyOf } from '../../../shared/screening/appraisal.ts';
import { APPRAISAL_ASPECTS, type AppraisalForm } from '../../../shared/screening/model.ts';
import { Icon } from '../../design/Icon.tsx';
import { Money } from '../../design/Money.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { appraisalWords as words } from '../../words/screening/appraisals/index.ts';
import styles from './FormShown.module.css';
import { conclusionOf, VERDICT_ICONS } from './verdicts.ts';

/** An appraisal as it was submitted, to be read. */
export function FormShown(props: {
  readonly form: AppraisalForm;
  readonly documents: readonly StoredFile[];
  /** Address of a document. */
  readonly addressOf: (file: string) => string;
}): JSX.Element {
  const conclusion = (): ReturnType<typeof conclusionOf> => conclusionOf(props.form);
  return (
    <div class={styles['place']}>
      <div class={styles['form']}>
        <p class={`${styles['conclusion']} ${styles[conclusion()]}`}>
          <Icon name={VERDICT_ICONS[conclusion()]} />
          <span>
            {words().conclusion} <b>{words().conclusions[conclusion()]}</b>
          </span>
        </p>
        <ul class={styles['verdicts']} role="list">
          <For each={APPRAISAL_ASPECTS}>
            {(aspect) => (
              <Show when={props.form.verdicts[aspect]}>
                {(verdict) => (
                  <li class={styles[verdict()]}>
                    <Icon name={VERDICT_ICONS[verdict()]} />
                    <span>{words().aspects[aspect]}</span>
                    <span>
                      {words().verdicts[verdict()]}
                      <Show when={props.form.remarks[aspect] !== ''}>
                        <small>{props.form.remarks[aspect]}</small>
                      </Show>
                    </span>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
        <div class={styles['rest']}>
          <dl class={styles['facts']}>
            <Said label={words().fields.content} text={props.form.content} />
            <Said label={words().fields.site} text={props.form.site} />
            <Show when={props.form.beneficiaries > 0}>
              <Said
                label={words().fields.beneficiaries}
                text={`${words().people(formatNumber(props.form.beneficiaries))} ${props.form.beneficiaryGroup}`}
              />
            </Show>
            <Show when={props.form.startsOn !== '' && props.form.endsOn !== ''}>
              <Said
                label={words().fields.schedule}
                text={designWords().fromTo(
                  formatDate(props.form.startsOn),
                  formatDate(props.form.endsOn),
                )}
              />
            </Show>
            <Said label={words().fields.target} text={props.form.target} />
            <Said label={words().fields.risks} text={props.form.risks} />
          </dl>
          <Show when={props.form.money.length > 0}>
            <table class={styles['money']}>
              <caption>{words().fields.money}</caption>
              <thead>
                <tr>
                  <th scope="col">{words().fields.year}</th>
                  <th scope="col">{words().fields.source}</th>
                  <th scope="col">{words().fields.money}</th>
                </tr>
              </thead>
              <tbody>
                <For each={props.form.money}>
                  {(row) => (
                    <tr>
                      <th scope="row">{row.year}</th>
                      <td>{row.source}</td>
                      <td>
                        <Money yuan={row.yuan} />
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{words().fields.total}</th>
                  <td />
                  <td>
                    <Money yuan={moneyOf(props.form)} />
                  </td>
                </tr>
              </tfoot>
            </table>
          </Show>
          <Show when={props.documents.length > 0}>
            <ul class={styles['documents']} role="list" aria-label={words().fields.documents}>
              <For each={props.documents}>
                {(file) => (
                  <li>
                    <Icon name="download" />
                    <a href={props.addressOf(file.id)} download={file.name}>
                      {file.name}
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      </div>
    </div>
  );
}

function Said(props: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <Show when={props.text !== ''}>
      <div>
        <dt>{props.label}</dt>
        <dd>{props.text}</dd>
      </div>
    </Show>
  );
}
