/** Law tests: what must come out for given answers, written in YAML by people who know the law. */
package org.predikat.lawtest;
