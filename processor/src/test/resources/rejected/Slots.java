package refused;

import io.fluxion.Differentiable;

/** As many parameters as a generated method and its record can have, and one more. */
@SuppressWarnings("FLX100")
final class Slots {
    @Differentiable
    static double most(
            double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9,
            double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19,
            double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29,
            double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39,
            double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47, double x48, double x49,
            double x50, double x51, double x52, double x53, double x54, double x55, double x56, double x57, double x58, double x59,
            double x60, double x61, double x62, double x63, double x64, double x65, double x66, double x67, double x68, double x69,
            double x70, double x71, double x72, double x73, double x74, double x75, double x76, double x77, double x78, double x79,
            double x80, double x81, double x82, double x83, double x84, double x85, double x86, double x87, double x88, double x89,
            double x90, double x91, double x92, double x93, double x94, double x95, double x96, double x97, double x98, double x99,
            double x100, double x101, double x102, double x103, double x104, double x105, double x106, double x107, double x108, double x109,
            double x110, double x111, double x112, double x113, double x114, double x115, double x116, double x117, double x118, double x119,
            double x120, double x121, double x122, double x123, double x124, double x125) {
        return x0 * x1;
    }

    @Differentiable
    static double tooManyForTheRecord(
    //            ^ ERROR: FLX014
            double x0, double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8, double x9,
            double x10, double x11, double x12, double x13, double x14, double x15, double x16, double x17, double x18, double x19,
            double x20, double x21, double x22, double x23, double x24, double x25, double x26, double x27, double x28, double x29,
            double x30, double x31, double x32, double x33, double x34, double x35, double x36, double x37, double x38, double x39,
            double x40, double x41, double x42, double x43, double x44, double x45, double x46, double x47, double x48, double x49,
            double x50, double x51, double x52, double x53, double x54, double x55, double x56, double x57, double x58, double x59,
            double x60, double x61, double x62, double x63, double x64, double x65, double x66, double x67, double x68, double x69,
            double x70, double x71, double x72, double x73, double x74, double x75, double x76, double x77, double x78, double x79,
            double x80, double x81, double x82, double x83, double x84, double x85, double x86, double x87, double x88, double x89,
            double x90, double x91, double x92, double x93, double x94, double x95, double x96, double x97, double x98, double x99,
            double x100, double x101, double x102, double x103, double x104, double x105, double x106, double x107, double x108, double x109,
            double x110, double x111, double x112, double x113, double x114, double x115, double x116, double x117, double x118, double x119,
            double x120, double x121, double x122, double x123, double x124, double x125, double x126) {
        return x0 * x1;
    }

    @Differentiable
    static double tooManyForTheMethod(
    //            ^ ERROR: FLX014
            double x,
            int n0, int n1, int n2, int n3, int n4, int n5, int n6, int n7, int n8, int n9,
            int n10, int n11, int n12, int n13, int n14, int n15, int n16, int n17, int n18, int n19,
            int n20, int n21, int n22, int n23, int n24, int n25, int n26, int n27, int n28, int n29,
            int n30, int n31, int n32, int n33, int n34, int n35, int n36, int n37, int n38, int n39,
            int n40, int n41, int n42, int n43, int n44, int n45, int n46, int n47, int n48, int n49,
            int n50, int n51, int n52, int n53, int n54, int n55, int n56, int n57, int n58, int n59,
            int n60, int n61, int n62, int n63, int n64, int n65, int n66, int n67, int n68, int n69,
            int n70, int n71, int n72, int n73, int n74, int n75, int n76, int n77, int n78, int n79,
            int n80, int n81, int n82, int n83, int n84, int n85, int n86, int n87, int n88, int n89,
            int n90, int n91, int n92, int n93, int n94, int n95, int n96, int n97, int n98, int n99,
            int n100, int n101, int n102, int n103, int n104, int n105, int n106, int n107, int n108, int n109,
            int n110, int n111, int n112, int n113, int n114, int n115, int n116, int n117, int n118, int n119,
            int n120, int n121, int n122, int n123, int n124, int n125, int n126, int n127, int n128, int n129,
            int n130, int n131, int n132, int n133, int n134, int n135, int n136, int n137, int n138, int n139,
            int n140, int n141, int n142, int n143, int n144, int n145, int n146, int n147, int n148, int n149,
            int n150, int n151, int n152, int n153, int n154, int n155, int n156, int n157, int n158, int n159,
            int n160, int n161, int n162, int n163, int n164, int n165, int n166, int n167, int n168, int n169,
            int n170, int n171, int n172, int n173, int n174, int n175, int n176, int n177, int n178, int n179,
            int n180, int n181, int n182, int n183, int n184, int n185, int n186, int n187, int n188, int n189,
            int n190, int n191, int n192, int n193, int n194, int n195, int n196, int n197, int n198, int n199,
            int n200, int n201, int n202, int n203, int n204, int n205, int n206, int n207, int n208, int n209,
            int n210, int n211, int n212, int n213, int n214, int n215, int n216, int n217, int n218, int n219,
            int n220, int n221, int n222, int n223, int n224, int n225, int n226, int n227, int n228, int n229,
            int n230, int n231, int n232, int n233, int n234, int n235, int n236, int n237, int n238, int n239,
            int n240, int n241, int n242, int n243, int n244, int n245, int n246, int n247, int n248, int n249,
            int n250, int n251, int n252) {
        return x * n0;
    }
}
