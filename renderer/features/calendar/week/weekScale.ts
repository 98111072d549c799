/** Pixels of an hour in the week, as DayColumn.module.css has them. */
export const hourHeight = 48
