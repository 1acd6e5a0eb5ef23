import { createSignal, Show, type JSX } from 'solid-js';
import type { RoundState, RoundView } from '../../../shared/ballot/round.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { forget } from '../../platform/storage.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { roundTitle } from '../round/titles.ts';
import { blockedBy } from './blocked.ts';
import type { Console } from './console-state.ts';
import { Refused } from './Refused.tsx';

/** A draft has done nothing yet and can be changed; what is announced stands. */
const NOT_VOIDED: readonly RoundState[] = ['draft', 'announced', 'void'];

interface VoidRoundProps {
  readonly console: Console;
  /** The one action of the step rather than a quiet way beside it. */
  readonly primary?: boolean;
}

/** Voids the round (作废): asks for its name and a reason first. Offered from the empty box until it is announced. */
export function VoidRound(props: VoidRoundProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const round = (): RoundView | undefined => {
    const now = props.console.view()?.round;
    if (now === null || now === undefined) return undefined;
    return NOT_VOIDED.includes(now.state) ? undefined : now;
  };
  const keptAs = (): string => `console/void/${round()?.id ?? ''}`;
  const voidNow = async (reason: string): Promise<void> => {
    const key = keptAs();
    if (!(await props.console.act({ act: 'void', reason }))) return;
    forget(key);
    setAsking(false);
  };
  return (
    <Show when={round()}>
      {(of) => (
        <>
          <Button
            kind={props.primary === true ? 'primary' : 'quiet'}
            size={props.primary === true ? 'large' : 'normal'}
            blocked={props.primary === true ? blockedBy(props.console, 'void') : []}
            onPress={() => setAsking(true)}
          >
            {props.primary === true ? words().actions.voidOnly : words().actions.voidRound}
          </Button>
          <ConfirmDialog
            open={asking()}
            title={words().ask.void.title}
            consequence={
              <>
                <p>{words().ask.void.text(formatNumber(of().figures.returned))}</p>
                <Show when={blockedBy(props.console, 'void')[0]}>
                  {(blocked) => (
                    <Notice tone="caution" title={blocked().reason}>
                      {blocked().lift}
                    </Notice>
                  )}
                </Show>
              </>
            }
            thing={roundTitle(of())}
            withReason
            keptAs={keptAs()}
            confirm={words().actions.voidRound}
            busy={props.console.busy() === 'void'}
            error={<Refused console={props.console} />}
            onConfirm={(reason) => void voidNow(reason)}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Show>
  );
}
