package io.rayforce.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    px        | PX        | px        | Px
                    order id  | ORDER_ID  | orderId   | OrderId
                    order.id  | ORDER_ID  | orderId   | OrderId
                    order_id  | ORDER_ID  | orderId   | OrderId
                    orderId   | ORDER_ID  | orderId   | OrderId
                    OrderID   | ORDER_ID  | orderId   | OrderId
                    HTTPPort  | HTTP_PORT | httpPort  | HttpPort
                    px2       | PX2       | px2       | Px2
                    bid_1     | BID_1     | bid1      | Bid1
                    1d        | _1D       | _1d       | _1d
                    class     | CLASS     | class_    | Class
                    true      | TRUE      | true_     | True
                    hashCode  | HASH_CODE | hashCode_ | HashCode
                    builder   | BUILDER   | builder_  | Builder
                    string    | STRING    | string    | String_
                    größe     | GRÖSSE    | größe     | Größe
                    価格      | 価格      | 価格      | 価格
                    __        | U5FU5F    | u5fu5f    | U5fu5f
                    %         | U25       | u25       | U25
                    -a-       | A         | a         | A
                    """)
    void makesConstantsComponentsAndClasses(String name, String constant, String component, String type) {
        assertThat(JavaNames.constant(name)).isEqualTo(constant);
        assertThat(JavaNames.component(name)).isEqualTo(component);
        assertThat(JavaNames.type(name)).isEqualTo(type);
    }

    @Property
    void everyNameBecomesALegalOne(@ForAll @StringLength(min = 1, max = 10) String name) {
        assertThat(SourceVersion.isName(JavaNames.constant(name))).isTrue();
        assertThat(SourceVersion.isName(JavaNames.component(name))).isTrue();
        assertThat(SourceVersion.isName(JavaNames.type(name))).isTrue();
    }
}
