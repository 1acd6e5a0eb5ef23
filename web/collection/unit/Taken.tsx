import { Show, type JSX } from 'solid-js';
import { Portal } from 'solid-js/web';
import { moment } from '../../../shared/chance.ts';
import print from '../../congress/print.module.css';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { browserClock } from '../../platform/chance.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { unitWords } from '../../words/collection/unit/index.ts';
import { Slip } from '../raise/Slip.tsx';
import styles from './Unit.module.css';
import type { TakenProposal } from './UnitForm.tsx';

/** A proposal that was taken: its number, its slip on paper, and the next one. */
export function Taken(props: {
  readonly taken: TakenProposal;
  readonly onAnother: () => void;
}): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof unitWords>['taken'] => unitWords().taken;
  const at = moment(browserClock);
  const isPublic = (): boolean => props.taken.receipt.state === 'accepted';
  return (
    <section class={styles['taken']} aria-label={words().title}>
      <Notice tone="done" live title={words().title}>
        <p>{isPublic() ? words().open : words().toReview}</p>
        <Show when={props.taken.receipt.voices > 1}>
          <p>{words().joined(formatNumber(props.taken.receipt.voices))}</p>
        </Show>
      </Notice>
      <p class={styles['label']}>{words().number}</p>
      <p class={styles['number']}>{props.taken.receipt.number}</p>
      <p class={styles['name']}>{props.taken.name}</p>
      <div class={styles['buttons']}>
        <Button kind="primary" icon="print" onPress={() => globalThis.print()}>
          {words().slip}
        </Button>
        <Button icon="plus" onPress={props.onAnother}>
          {words().another[seat.unit().kind]}
        </Button>
      </div>
      <Portal>
        <div class={print['paper']}>
          <Slip
            number={props.taken.receipt.number}
            name={isPublic() ? props.taken.name : ''}
            place={props.taken.place}
            at={at}
            drive={props.taken.drive}
            body={words().slipBody(seat.body().name, seat.unit().name)}
          />
        </div>
      </Portal>
    </section>
  );
}
