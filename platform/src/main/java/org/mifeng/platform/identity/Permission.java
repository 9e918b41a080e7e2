package org.mifeng.platform.identity;

import static org.mifeng.platform.identity.Seat.CITY;
import static org.mifeng.platform.identity.Seat.DEPARTMENT;
import static org.mifeng.platform.identity.Seat.DISTRICT;
import static org.mifeng.platform.identity.Seat.ENTERPRISE;
import static org.mifeng.platform.identity.Seat.EXPERT;
import static org.mifeng.platform.identity.Seat.INSTITUTION;
import static org.mifeng.platform.identity.Seat.OPERATOR;
import static org.mifeng.platform.identity.Seat.PARK;
import static org.mifeng.platform.identity.Seat.STAFF;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a seat may do: the whole table, on one page. A permission says <em>what</em>; the viewer's
 * {@link Reach} says <em>to which rows</em>.
 */
public enum Permission {
  /** See and change one's own account: password, second factor, tokens, language. */
  OWN_ACCOUNT(ENTERPRISE, STAFF, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION, EXPERT, OPERATOR),
  /** Invite, close and re-open accounts of one's own organisation. */
  MANAGE_MEMBERS(ENTERPRISE, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION, OPERATOR),
  /** Create organisations and their first account. */
  MANAGE_ORGANISATIONS(OPERATOR),
  /** Read the platform's own health and settings. */
  OPERATE(OPERATOR),

  /** Read the enterprises within reach. */
  READ_ENTERPRISES(PARK, DISTRICT, CITY, DEPARTMENT),
  /** Read and correct one's own enterprise. */
  OWN_ENTERPRISE(ENTERPRISE),
  /** Read who looked at one's own enterprise. */
  READ_VIEW_LOG(ENTERPRISE),
  /** Confirm or refuse an enterprise's registration. */
  CONFIRM_ENTERPRISE(DISTRICT, CITY),
  /** Import a roster of enterprises or park residents. */
  IMPORT_ROSTER(PARK, DISTRICT, CITY),
  /** Freeze a park's resident roster for a year. */
  FREEZE_ROSTER(DISTRICT, CITY),
  /** Read the audit trail within reach. */
  READ_AUDIT(CITY, OPERATOR),

  /** Make a deposit for one's own organisation. */
  DEPOSIT(ENTERPRISE, STAFF, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION),
  /** Read one's own organisation's deposits and receipts. */
  READ_DEPOSITS(ENTERPRISE, STAFF, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION),
  /** Read one's own organisation's protective acts and their receipts. */
  READ_ACTS(ENTERPRISE, STAFF, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION, EXPERT, OPERATOR),
  /** Fill in the check-up of one's own enterprise and read its results. */
  CHECK_UP(ENTERPRISE, STAFF),
  /** Sign a check-up of one's own enterprise, put it away, have its result sealed. */
  SIGN_CHECK_UP(ENTERPRISE),
  /** Read figures about groups of enterprises, and those of the enterprises within reach. */
  READ_AREAS(PARK, DISTRICT, CITY, DEPARTMENT),
  /** Confirm on the spot what an enterprise within reach asks to have confirmed. */
  CHECK_ON_SITE(DISTRICT, CITY),
  /** Read, import, publish and retire indicator systems. */
  MANAGE_INDICATORS(CITY),
  /** Read plans with their figures, and the lists behind these within reach. */
  READ_OVERSIGHT(PARK, DISTRICT, CITY, DEPARTMENT),
  /** Take plans in, and close those that are over. */
  MANAGE_PLANS(CITY),
  /** See the tasks of one's own office in a plan, report on them, raise matters for the meeting. */
  WORK_ON_TASKS(DISTRICT, CITY, DEPARTMENT),
  /** Read the reports of the months, which are about the whole city. */
  READ_REPORTS(CITY, DEPARTMENT),
  /** Make the report of a month before its day. */
  MAKE_REPORTS(CITY),
  /** See what enterprises used of their free deposits. */
  READ_QUOTA(CITY, OPERATOR),
  /** Grant an enterprise another number of free deposits. */
  GRANT_QUOTA(OPERATOR),

  /** Read the library of ready texts. */
  READ_TEMPLATES(ENTERPRISE, STAFF, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION),
  /**
   * Fill in ready texts with the data of one's own enterprise, adopt them, read what was adopted.
   */
  ADOPT_TEMPLATES(ENTERPRISE),

  /** Take courses, and have the certificates of those one finished. */
  TAKE_COURSES(ENTERPRISE, STAFF, PARK, DISTRICT, CITY, DEPARTMENT, INSTITUTION, EXPERT),
  /** Have the people of one's own enterprise take courses, and see who finished. */
  TRAIN_STAFF(ENTERPRISE),

  /** Decide who is in the pool of experts and institutions, and assess them. */
  ADMIT_EXPERTS(CITY),
  /** Review with the lead bureau whoever is to become an expert. */
  REVIEW_EXPERTS(DEPARTMENT),
  /** Recommend an expert or an institution for the pool, as a unit. */
  RECOMMEND_EXPERTS(ENTERPRISE, INSTITUTION, DEPARTMENT),
  /** Keep one's own profile as an expert, declare ties, answer to a draw. */
  OWN_EXPERTISE(EXPERT),
  /** Keep the entry of one's own institution. */
  OWN_LISTING(INSTITUTION),
  /** Draw experts by lot. */
  DRAW_EXPERTS(CITY),
  /** Write for the public, publish what a second person wrote, keep events. */
  EDIT_PUBLICITY(DISTRICT, CITY),
  /** See what services are free for one's own enterprise, and what it used of them. */
  READ_FREE_QUOTA(ENTERPRISE, STAFF),
  /** Read government contracts, what is called off them, and statements. */
  READ_PURCHASE(CITY, DEPARTMENT),
  /** Draft, approve and end government contracts, grant free quotas, propose statements. */
  MANAGE_PURCHASE(CITY),
  /** Accept statements, and record what was paid of them. */
  ACCEPT_STATEMENT(DEPARTMENT),

  /** Order services from institutions for one's own enterprise. */
  ORDER_SERVICES(ENTERPRISE),
  /** Offer services to enterprises and carry them out, offer to be present at a park. */
  OFFER_SERVICES(INSTITUTION),
  /** Read number, service, state and amounts of orders. */
  READ_ORDERS(CITY, DEPARTMENT),
  /** Rule on disputes about orders, write down what the free quota paid for them. */
  RULE_ON_ORDERS(CITY),
  /** Decide which institutions are present at one's own park. */
  CONFIRM_PRESENCE(PARK),

  /** Ask questions for one's own enterprise, and read what it was answered. */
  ASK_QUESTIONS(ENTERPRISE, STAFF),
  /** Hand out the questions within reach, and see their figures. */
  HANDLE_QUESTIONS(DISTRICT, CITY),
  /** Answer questions within reach, or those one was given. */
  ANSWER_QUESTIONS(DISTRICT, CITY, EXPERT),
  /** Publish answers that others wrote from questions, give them back, take them down. */
  PUBLISH_ANSWERS(CITY);

  private final Set<Seat> seats;

  Permission(Seat first, Seat... others) {
    this.seats = EnumSet.of(first, others);
  }

  /** The seats that hold this permission. */
  public Set<Seat> seats() {
    return seats;
  }

  /** Lower-case code with hyphens, used as token scope and in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All a seat may do. */
  public static Set<Permission> of(Seat seat) {
    var held = EnumSet.noneOf(Permission.class);
    for (var permission : values()) {
      if (permission.seats.contains(seat)) {
        held.add(permission);
      }
    }
    return held;
  }
}
