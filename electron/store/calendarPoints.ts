import { eq } from 'drizzle-orm'
import type {
  CalendarLayer,
  CalendarPointContent,
  CalendarPointId,
} from '../../shared/calendar/calendarPoint.ts'
import type { SavedPoint } from '../../shared/contract/calendarPoints.ts'
import type { Database } from './database.ts'
import { calendarPoints } from './schema.ts'

/** Every one, by its first day. */
export function listCalendarPoints(database: Database): SavedPoint[] {
  return database.select().from(calendarPoints).orderBy(calendarPoints.from, calendarPoints.id).all()
}

export function insertCalendarPoint(database: Database, content: CalendarPointContent): SavedPoint {
  return database.insert(calendarPoints).values(content).returning().get()
}

/** undefined where there is none. */
export function updateCalendarPoint(
  database: Database,
  id: CalendarPointId,
  content: CalendarPointContent,
): SavedPoint | undefined {
  return database.update(calendarPoints).set(content).where(eq(calendarPoints.id, id)).returning().get()
}

/** What it was; undefined where there is none. */
export function deleteCalendarPoint(database: Database, id: CalendarPointId): SavedPoint | undefined {
  return database.delete(calendarPoints).where(eq(calendarPoints.id, id)).returning().get()
}

export function deleteCalendarLayer(database: Database, layer: CalendarLayer): void {
  database.delete(calendarPoints).where(eq(calendarPoints.layer, layer)).run()
}
