package org.mingfa.cms.staff;

/**
 * What a person may do. A person may hold several; that three different people review an edition is the workflow's
 * rule, not the roles'. An administrator looks after accounts and machinery and neither writes nor reviews by that
 * alone.
 */
public enum Role {
  EDITOR, FIRST_REVIEWER, SECOND_REVIEWER, FINAL_REVIEWER, ADMINISTRATOR
}
