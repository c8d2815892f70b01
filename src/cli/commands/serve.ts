import { userInfo } from 'node:os'
import { serve } from '../../server/index.ts'
import { openStore, whereFrom } from '../../store/index.ts'
import { type Command, Misuse } from './define.ts'
