/** Runs in the page: whose computer the pictures were taken on is nobody's business. */
export function asSomebodyElse(homes: readonly string[]): void {
  const told = (text: string) =>
    homes.reduce(
      (rest, home) => rest.replaceAll(new RegExp(`${home}(/rundbrev-[^/]+)?/`, 'g'), '/home/kansliet/'),
      text,
    )
  for (const field of document.querySelectorAll('input')) field.value = told(field.value)
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
    node.textContent = told(node.textContent ?? '')
}
