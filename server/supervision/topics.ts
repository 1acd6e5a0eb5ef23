/** Live topics that change with the supervision of a body's projects. */
export function supervisionTopics(body: string): readonly string[] {
  return [`supervision/${body}`, `delivery/${body}`];
}
