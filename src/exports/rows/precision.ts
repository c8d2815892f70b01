/** UCDP `date_prec` (GED codebook 23.1, 5.6) of so many days: 1 a day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year. */
export const ucdpDate = (days: number): number => (days <= 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5)

/**
 * UCDP `where_prec` of a radius: 1 the town, 2 within about 25 km of it, 3 district, 4 province, 5 larger area, 6 country.
 * The codebook gives the 25 km; the other bounds are ours.
 */
export const ucdpPlace = (km: number): number => (km <= 5 ? 1 : km <= 25 ? 2 : km <= 50 ? 3 : km <= 150 ? 4 : km <= 300 ? 5 : 6)

/** ACLED `time_precision`: 1 the day, 2 the week, 3 the month; null for what ACLED does not record. */
export const acledDate = (days: number): number | null => (days <= 1 ? 1 : days <= 7 ? 2 : days <= 31 ? 3 : null)

/** ACLED `geo_precision`: 1 the place, 2 near it, 3 the province; null for what ACLED does not record. The bounds are ours. */
export const acledPlace = (km: number): number | null => (km <= 5 ? 1 : km <= 25 ? 2 : km <= 200 ? 3 : null)

/** The PRIO-GRID cell (half a degree, counted from the south-west corner, from 1) of a point. */
export const priogrid = (lat: number, lon: number): number =>
  Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1
