import { Match, onMount, Switch, type JSX } from 'solid-js';
import { lazyPage } from '../../platform/page.tsx';
import { raiseAddress, type RaiseAddress } from './address.ts';
import { ChooseBody } from './ChooseBody.tsx';
import { DrivePage } from './DrivePage.tsx';
import { openSendingPart } from './sending-part.ts';

const TrackPage = lazyPage(() => import('../track/TrackPage.tsx'));

/** What the public does without an account: propose, and follow what became of it. */
export function RaisePage(): JSX.Element {
  const address = raiseAddress(location.pathname, location.search);
  // What an earlier visit has left waiting is sent, and what a submission needs is here before the network goes.
  onMount(() => void openSendingPart());
  return (
    <Switch>
      <Match when={address.page === 'choose'}>
        <ChooseBody />
      </Match>
      <Match when={formIn(address)}>{(form) => <DrivePage {...form()} />}</Match>
      <Match when={trackIn(address)}>{(track) => <TrackPage number={track().number} />}</Match>
    </Switch>
  );
}

function formIn(address: RaiseAddress) {
  return address.page === 'form' ? address : undefined;
}

function trackIn(address: RaiseAddress) {
  return address.page === 'track' ? address : undefined;
}
