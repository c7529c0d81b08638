import { approved, denied, pushAsked, strangerAsked } from './approve-push.ts';
import { choosePassword, decideOnWatching, finishWelcome, keepRecoveryCode } from './choose-password.ts';
import { addAccount, confirmAccount, firstSignIn, foundOnPage, setupPage } from './enrol-code.ts';
import { addNotifications, registered } from './enrol-push.ts';
import { codeAsked, signedInWithCode } from './sign-in-with-code.ts';
import type { TourStep } from './tour.ts';

/** The whole main job, in the order in which a new user meets it. */
export const STEPS: readonly TourStep[] = [
  choosePassword,
  keepRecoveryCode,
  decideOnWatching,
  finishWelcome,
  firstSignIn,
  setupPage,
  foundOnPage,
  addAccount,
  confirmAccount,
  codeAsked,
  signedInWithCode,
  addNotifications,
  registered,
  pushAsked,
  approved,
  strangerAsked,
  denied,
];
