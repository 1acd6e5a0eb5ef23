import { createSignal, type JSX } from 'solid-js';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { unitWords } from '../../words/collection/unit/index.ts';
import { createLedger, Ledger } from './Ledger.tsx';

/** What a station has received, with what became of each. */
export default function LedgerPage(): JSX.Element {
  const words = (): ReturnType<typeof unitWords>['ledger'] => unitWords().ledger;
  const [page, setPage] = createSignal(1);
  const ledger = createLedger(page);
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Panel>
        <Ledger ledger={ledger} page={page()} onPage={setPage} />
      </Panel>
    </>
  );
}
