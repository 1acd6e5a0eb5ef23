/** Live topics that change with the projects of a body. */
export function deliveryTopics(body: string): readonly string[] {
  return [`delivery/${body}`];
}
