import { useParams } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { appraisalWords } from '../../words/screening/appraisals/index.ts';
import { LeadAppraisals } from './LeadAppraisals.tsx';

/** The appraisals of one lead on a page of their own. */
export default function LeadAppraisalsPage(): JSX.Element {
  const seat = useSeat();
  const params = useParams();
  const words = (): ReturnType<typeof appraisalWords>['page'] => appraisalWords().page;
  const read = createAsked(
    () => ({ body: seat.body().id, lead: params['lead'] ?? '' }),
    (param) => ask(staffApi.bodies[':body'].leads[':lead'].screening.$get({ param })),
  );
  const lead = () => {
    const found = read.value()?.lead;
    return found?.id === params['lead'] ? found : undefined;
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={lead()?.title ?? words().title}
        back={{ href: '/staff/screening/appraisals', label: words().back }}
        lede={
          <Show when={lead()}>
            {(found) => (
              <>
                {words().inShort(
                  leadNumber(found().ordinal),
                  words().voices(formatNumber(found().size)),
                  collectionWords().leadStates[found().state],
                )}
              </>
            )}
          </Show>
        }
      />
      <Failed failure={read.failure()} onAgain={() => void read.again()} />
      <Show when={lead()}>
        {(found) => (
          <Panel title={appraisalWords().lead.title}>
            <LeadAppraisals lead={found()} onChanged={() => void read.again()} />
          </Panel>
        )}
      </Show>
    </>
  );
}
