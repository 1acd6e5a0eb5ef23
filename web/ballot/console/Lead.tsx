import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import type { ConsoleLead, ConsoleView } from '../../../shared/ballot/round.ts';
import { permits } from '../../../shared/roles.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatTime } from '../../platform/language-formats.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import type { Console } from './console-state.ts';
import { Refused } from './Refused.tsx';

interface LeadProps {
  readonly console: Console;
  readonly view: ConsoleView;
}

/** Says on a console that only watches which one leads, and takes over where somebody asks for it twice. */
export function Lead(props: LeadProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const [lost, setLost] = createSignal(false);
  const other = (): ConsoleLead | undefined => {
    const { lead } = props.view;
    return lead === null || lead.mine ? undefined : lead;
  };
  createEffect(
    on(
      () => props.view.lead?.mine,
      (mine, before) => {
        if (mine === true) setLost(false);
        else if (before === true && mine === false) setLost(true);
      },
    ),
  );
  const take = async (): Promise<void> => {
    if (await props.console.lead()) setAsking(false);
  };
  return (
    <Show when={other()}>
      {(lead) => (
        <>
          <Notice
            tone="caution"
            live
            title={
              lost()
                ? words().lead.lost(lead().name)
                : words().lead.other(lead().name, formatTime(lead().since))
            }
            action={
              <Show when={permits(props.view.roles, 'run-session')}>
                <Button onPress={() => setAsking(true)}>{words().lead.takeOver}</Button>
              </Show>
            }
          >
            {words().lead.watching}
          </Notice>
          <ConfirmDialog
            open={asking()}
            title={words().lead.ask(lead().name)}
            consequence={<p>{words().lead.askText}</p>}
            confirm={words().lead.takeOver}
            error={<Refused console={props.console} />}
            onConfirm={() => void take()}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Show>
  );
}
