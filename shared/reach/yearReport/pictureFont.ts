/** The faces that a report's pictures are set in: those that computers have. */
export const pictureFont =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif'
