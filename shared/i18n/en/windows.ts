/** Several windows: a post in a window of its own. */
export const windows = {
  title: '{{title}} – {{app}}',
  open: 'Open in a window of its own',
}
