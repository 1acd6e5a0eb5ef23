import type { Secretariat } from './secretariat.ts';
import { PaperTerminal, Teller } from './teller.ts';

/** Two tellers with keys of their own and a terminal for paper ballots, ready before the box is shown empty. */
export async function paperDesk(
  secretariat: Secretariat,
): Promise<{ readonly terminal: PaperTerminal; readonly tellers: readonly Teller[] }> {
  const clients = [
    await secretariat.appointTeller('计票人甲', 1),
    await secretariat.appointTeller('计票人乙', 2),
  ] as const;
  const { place } = secretariat;
  const tellers = [new Teller(clients[0], place), new Teller(clients[1], place)] as const;
  for (const teller of tellers) await teller.enrol();
  const code = await tellers[0].open('paper', '纸质票终端');
  return { tellers, terminal: await PaperTerminal.enrolled(clients[0], place.session, code) };
}
