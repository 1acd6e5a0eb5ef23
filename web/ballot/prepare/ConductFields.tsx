import type { JSX } from 'solid-js';
import {
  CUSTODIES,
  DISCLOSURES,
  isOpen,
  QUORUMS,
  SECRECIES,
  SHORTAGES,
  TIES,
  type BallotSettings,
} from '../../../shared/ballot/model.ts';
import { Group, Row } from '../../congress/form/Form.tsx';
import { Fact, Facts } from '../../design/Facts.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { openWords } from '../../words/ballot/open/index.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import type { TypedSettings } from './ballot-form.ts';

interface ConductFieldsProps {
  readonly typed: TypedSettings;
  readonly error: string | undefined;
  readonly onScrutineers: (text: string) => void;
  readonly onSettings: (changes: Partial<BallotSettings>) => void;
}

/** How the ballot is held: quorum, ties, shortages, who confirms, what is published. */
export function ConductFields(props: ConductFieldsProps): JSX.Element {
  const words = (): ReturnType<typeof prepareWords> => prepareWords();
  const settings = (): BallotSettings => props.typed.settings;
  return (
    <>
      <Group title={words().form.ending}>
        <Row>
          <SelectField
            label={words().form.tie}
            hint={words().form.tieHint}
            value={settings().tie}
            options={TIES.map((value) => ({ value, label: words().ties[value] }))}
            onChoose={(tie) => props.onSettings({ tie })}
          />
          <SelectField
            label={words().form.shortage}
            hint={words().form.shortageHint}
            value={settings().shortage}
            options={SHORTAGES.map((value) => ({ value, label: words().shortages[value] }))}
            onChoose={(shortage) => props.onSettings({ shortage })}
          />
        </Row>
      </Group>
      <Group title={words().form.conduct}>
        <Row>
          <SelectField
            label={words().form.quorum}
            hint={words().form.quorumHint}
            value={settings().quorum}
            options={QUORUMS.map((value) => ({ value, label: words().quorums[value] }))}
            onChoose={(quorum) => props.onSettings({ quorum })}
          />
          <TextField
            label={words().form.scrutineers}
            hint={words().form.scrutineersHint}
            error={props.error}
            inputMode="numeric"
            value={props.typed.scrutineers}
            onInput={props.onScrutineers}
            maxLength={2}
          />
        </Row>
        <SelectField
          label={words().form.custody}
          hint={words().form.custodyHint}
          value={settings().custody}
          options={CUSTODIES.map((value) => ({ value, label: words().custodies[value] }))}
          onChoose={(custody) => props.onSettings({ custody })}
        />
        <SelectField
          label={words().form.disclosure}
          hint={words().form.disclosureHint}
          value={settings().disclosure}
          options={DISCLOSURES.map((value) => ({ value, label: words().disclosures[value] }))}
          onChoose={(disclosure) => props.onSettings({ disclosure })}
        />
        <SelectField
          label={words().form.secrecy}
          hint={
            isOpen(settings().secrecy)
              ? `${openWords().notSecret}${words().form.openNote}`
              : words().form.secretNote
          }
          value={settings().secrecy}
          options={SECRECIES.map((value) => ({ value, label: openWords().manners[value] }))}
          onChoose={(secrecy) => props.onSettings({ secrecy })}
        />
        <Facts label={words().form.fixed}>
          <Fact
            label={words().form.absent}
            value={words().form.noProxy}
            note={words().form.noProxyNote}
          />
        </Facts>
      </Group>
    </>
  );
}
