import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Mark } from '../../../shared/ballot/model.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Icon, type IconName } from '../../design/Icon.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Phrase } from '../../design/Phrase.tsx';
import { formatCount, formatNumber } from '../../platform/language-formats.ts';
import { designWords } from '../../words/design/index.ts';
import { voteWords as words } from '../../words/ballot/vote/index.ts';
import { Frame } from './Frame.tsx';
import { standingOf } from './Paper.tsx';
import type { PaperHost, PaperRound } from './paper-host.ts';
import styles from './Vote.module.css';

const ICONS: Readonly<Record<Mark, IconName>> = { for: 'check', against: 'cross', abstain: 'dash' };

interface Line {
  readonly number: number;
  readonly name: string;
  readonly marked: boolean;
}

/** The paper once more, by choice, before it goes into the box (投入票箱). */
export function Review(props: {
  readonly voting: PaperHost;
  readonly round: PaperRound;
  readonly onBack: () => void;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const standing = () => standingOf(props.round);
  const isTick = (): boolean => props.round.payload.rules.choice === 'tick';
  const marks = (): readonly Mark[] =>
    isTick() ? ['for', 'abstain'] : ['for', 'against', 'abstain'];
  const linesOf = (mark: Mark): readonly Line[] =>
    props.round.payload.candidates
      .map(({ code, name }, at) => ({ number: at + 1, name, given: props.round.choices[code] }))
      .filter(({ given }) => (given ?? 'abstain') === mark)
      .map(({ number, name, given }) => ({ number, name, marked: given !== undefined }));
  const cast = async (): Promise<void> => {
    setBusy(true);
    await props.voting.cast();
    setBusy(false);
  };
  const press = (): void => {
    if (standing().judgement === 'counted') void cast();
    else setAsking(true);
  };
  return (
    <Frame
      voting={props.voting}
      secret
      dock={
        <div class={styles['pair']}>
          <Button size="large" onPress={props.onBack}>
            {words().back}
          </Button>
          <Button kind="primary" size="large" wide busy={busy()} onPress={press}>
            {words().cast}
          </Button>
        </div>
      }
    >
      <PageHead title={words().reviewTitle} lede={words().reviewLede} variant="compact" />
      <For each={marks()}>
        {(mark) => (
          <section class={`${styles['group']} ${styles[mark]}`}>
            <h2>
              <Icon name={ICONS[mark]} />
              {isTick() && mark === 'abstain' ? words().notTicked : designWords().choices[mark]}
              <span>{formatCount(linesOf(mark).length, 'projects')}</span>
            </h2>
            <Show when={linesOf(mark).length > 0} fallback={<p>{words().none}</p>}>
              <ol>
                <For each={linesOf(mark)}>
                  {(line) => (
                    <li>
                      <span class={styles['number']}>{formatNumber(line.number)}</span>
                      <span>
                        <Phrase text={line.name} />
                        <Show when={!line.marked && !isTick()}>
                          <small>{words().unmarked}</small>
                        </Show>
                      </span>
                    </li>
                  )}
                </For>
              </ol>
            </Show>
          </section>
        )}
      </For>
      <Dialog
        open={asking()}
        title={words().invalidTitle}
        cancel={words().back}
        onClose={() => {
          setAsking(false);
          props.onBack();
        }}
        actions={
          <Button kind="primary" busy={busy()} onPress={() => void cast()}>
            {words().castAnyway}
          </Button>
        }
      >
        <p>{words().invalidText(formatNumber(standing().least), formatNumber(standing().given))}</p>
      </Dialog>
    </Frame>
  );
}
