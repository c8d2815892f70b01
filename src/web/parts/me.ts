import { useQuery } from '@tanstack/react-query'
import { atLeast, type Role } from '../../model/person.ts'
import type { Me } from '../../present/people.ts'
import { team } from '../team.ts'

export const ME = { queryKey: ['me'], queryFn: team.me, staleTime: 60_000 } as const

/** Who is signed in; undefined until the server said so. */
export const useMe = (): Me | undefined => useQuery(ME).data

/** Whether somebody may do what takes a role; the one person of a machine may do everything. */
export const may = (me: Me | undefined, role: Role): boolean => !me?.team || (me.person !== null && atLeast(me.person.role, role))

export const useMay = (role: Role): boolean => may(useMe(), role)
