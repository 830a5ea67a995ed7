package io.rayforce.query;

import java.util.Set;

/** The functions that every server of the language brings. */
final class Verbs {

    private static final Set<String> ALL = Set.of("""
            != % * + - / < <= == > >= abs acos all alter and anti-join any apply as asc asin asof-join at atan avg
            avgs bin binr bot ceil cols concat cos count cov cross cut date dd de del delete deltas desc dev dev_pop
            dict differ distinct div diverse do dow doy drop enlist eval except exp fill fills filter find first
            floor fn fold fold-left fold-right fold-while format full-join get group guid hh iasc idesc if in
            inner-join insert key lag last lead left-join let like list log lower map map-left map-right mavg max
            maxs mcount mdev med meta min mins minute mm mmax mmin mode modify msum mvar neg nil? not not-in null or
            parse pearson_corr percentile pivot pmap pow prds print println prior prod quantile quote raise rand rank
            ratios raze reciprocal remove replace resolve return reverse rotate round row scan scan-left scan-right
            scov sect select self ser set show signum sin split sqrt ss stddev stddev_pop str-find str-join strlen
            substr sum sums table take tan til time times timestamp top trim try type ungroup unify union union-all
            update upper upsert value var var_pop wavg where while window window-join window-join1 within wsum xasc
            xbar xcol xcols xdesc xgroup xkey xrank yyyy""".split("\\s+"));

    private Verbs() {}

    static boolean contains(String name) {
        return ALL.contains(name);
    }
}
