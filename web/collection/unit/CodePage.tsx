import type { JSX } from 'solid-js';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button } from '../../design/Button.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { QrCode } from '../../design/QrCode.tsx';
import { unitWords } from '../../words/collection/unit/index.ts';
import { stationPath } from '../raise/address.ts';
import styles from './Code.module.css';

/** The code on the wall of a station: who scans it proposes by phone, and the station is counted. */
export default function CodePage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof unitWords>['code'] => unitWords().code;
  const address = (): string => location.origin + stationPath(seat.body().code, seat.unit().code);
  return (
    <>
      <div class={styles['head']}>
        <PageHead
          variant="compact"
          title={words().title}
          lede={words().lede}
          aside={
            <Button kind="primary" icon="print" onPress={() => globalThis.print()}>
              {words().print}
            </Button>
          }
        />
      </div>
      <section class={styles['sheet']} aria-label={words().title}>
        <p class={styles['body']}>{seat.body().name}</p>
        <h2>{words().call}</h2>
        <p class={styles['how']}>{words().how}</p>
        <div class={styles['code']}>
          <QrCode text={address()} label={words().codeOf(seat.unit().name)} />
        </div>
        <p class={styles['station']}>{seat.unit().name}</p>
        <p class={styles['address']}>{address()}</p>
      </section>
    </>
  );
}
