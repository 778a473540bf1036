(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,ldglobal,adapt,yfiter,yfthrow,yfret,catchx,finclean,refly}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_g=G.cell("g"),g_h=G.cell("h");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_n){let v_x;return mkgen(K1,[h,v_n,v_x]);}});
K1.B=
function p_f(fr,rv){let q,r,h,v_n,v_x,t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_n=v[1];v_x=v[2];break;
case 2:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=rv;break;
case 3:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=rv;break;
case 4:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t4=v[6];t3=rv;break;
case 5:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t7=v[7];t8=rv;break;
case 6:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t7=v[7];t5=v[8];t9=rv;break;
case 8:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t4=rv;break;
case 9:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t4=v[6];t3=rv;break;
}
M:for(;;)switch(pc){case -1:
case 0:if(rv===S)return abn(K1,0,F,fr,h,v_n,v_x);
fr.pc=1;v[2]=v_x;fr.F=F;Z.d--;return v_n;
case 1:v_n=v[1];v_x=v[2];t0=rv;if(t0===S)return abn(K1,1,F,fr,h,v_n,v_x);q=v_x;v_x=t0;typeof v_x==="object"&&v_x!==null&&v_x.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t0=0;t1=t2=undefined;
t3=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 2:if(t3===S){if((F=abh(K1,2,F,fr,h,v_n,v_x,t0,t1,t2))===null)return S;{pc=12;continue M;}}typeof t3==="object"&&t3!==null&&t3.rc++;
t4=(t3!==null&&t3.argc===1?t3:adapt(t3,1)).js(0,v_x);case 3:if(t4===S){if((F=abh(K1,3,F,fr,h,v_n,v_x,t0,t1,t2,t3))===null)return S;{pc=12;continue M;}}typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t4);
t3=yfiter(t4);case 4:if(t3===S){if((F=abh(K1,4,F,fr,h,v_n,v_x,t0,t1,t2,t4))===null)return S;{pc=12;continue M;}}typeof t3==="object"&&t3!==null&&t3.rc++;typeof t4==="object"&&t4!==null&&t4.rc===0&&die(t4);t5=null;t7=0;
case 13:if(!(t7===1)){pc=14;continue M;}
t8=yfthrow(t3);case 5:if(t8===S){if((F=abh(K1,5,F,fr,h,v_n,v_x,t0,t1,t2,t3,t7))===null)return S;{pc=12;continue M;}}t6=t8;pc=15;continue M;
case 14:
t9=t3.step(t5);case 6:if(t9===S){if((F=abh(K1,6,F,fr,h,v_n,v_x,t0,t1,t2,t3,t7,t5))===null)return S;{pc=12;continue M;}}typeof t5==="object"&&t5!==null&&--t5.rc===0&&drop(t5,t9);t6=t9;
case 15:if(t6===END){t10=yfret(t3);t4=t10;typeof t4==="object"&&t4!==null&&t4.rc++;{pc=16;continue M;}}
fr.pc=7;v[2]=v_x;v[3]=t0;v[4]=t1;v[5]=t2;v[6]=t3;v[7]=t7;fr.F=F;v[8]=undefined;fr.yf=t3;fr.yfpc=6;Z.d--;return t6;
case 7:fr.yf=null;v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t7=v[7];t6=rv;if(t6===S){pc=17;continue M;}t5=t6;typeof t5==="object"&&t5!==null&&t5.rc++;t7=0;{pc=13;continue M;}
case 17:t7=1;pc=13;continue M;
case 16:typeof t3==="object"&&t3!==null&&--t3.rc===0&&die(t3);typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);{pc=18;continue M;}
case 12:t2=catchx();t0=-1;
case 18:
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));case 8:if(t4===S){if((F=abh(K1,8,F,fr,h,v_n,v_x,t0,t1,t2))===null)return S;{pc=19;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;
t3=(t4!==null&&t4.argc===0?t4:adapt(t4,0)).js(0);case 9:if(t3===S){if((F=abh(K1,9,F,fr,h,v_n,v_x,t0,t1,t2,t4))===null)return S;{pc=19;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);{pc=20;continue M;}
case 19:finclean(t0,t2,t1);
return unw(K1,10,F,fr,h,v_n,v_x);
case 20:if(!(t0===-1)){pc=21;continue M;}refly(t2);
return unw(K1,11,F,fr,h,v_n,v_x);pc=22;continue M;
case 21:
case 22:r=null;
case 23:
if(F!==null)leave(F,K1,[h,v_n,v_x],r);else{typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_n==="object"&&v_n!==null&&--v_n.rc===0&&drop(v_n,r);}fr.gen.ret=r;Z.d--;return END;}}
;
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldglobal,adapt,yfiter,yfthrow,yfret,catchx,finclean,refly}=R,K0=K[0],K1=K[1],g_g=G.cell("g"),g_h=G.cell("h");
return (
function p_f(fr,rv){let q,r,h,v_n,v_x,t0,t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_n=v[1];v_x=v[2];break;
case 2:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=rv;break;
case 3:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=rv;break;
case 4:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t4=v[6];t3=rv;break;
case 5:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t7=v[7];t8=rv;break;
case 6:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t7=v[7];t5=v[8];t9=rv;break;
case 8:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t4=rv;break;
case 9:h=v[0];v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t4=v[6];t3=rv;break;
}
M:for(;;)switch(pc){case -1:
case 0:if(rv===S)return abn(K1,0,F,fr,h,v_n,v_x);
fr.pc=1;v[2]=v_x;fr.F=F;Z.d--;return v_n;
case 1:v_n=v[1];v_x=v[2];t0=rv;if(t0===S)return abn(K1,1,F,fr,h,v_n,v_x);q=v_x;v_x=t0;typeof v_x==="object"&&v_x!==null&&v_x.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);t0=0;t1=t2=undefined;
t3=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 2:if(t3===S){if((F=abh(K1,2,F,fr,h,v_n,v_x,t0,t1,t2))===null)return S;{pc=12;continue M;}}typeof t3==="object"&&t3!==null&&t3.rc++;
t4=(t3!==null&&t3.argc===1?t3:adapt(t3,1)).js(0,v_x);case 3:if(t4===S){if((F=abh(K1,3,F,fr,h,v_n,v_x,t0,t1,t2,t3))===null)return S;{pc=12;continue M;}}typeof t3==="object"&&t3!==null&&--t3.rc===0&&drop(t3,t4);
t3=yfiter(t4);case 4:if(t3===S){if((F=abh(K1,4,F,fr,h,v_n,v_x,t0,t1,t2,t4))===null)return S;{pc=12;continue M;}}typeof t3==="object"&&t3!==null&&t3.rc++;typeof t4==="object"&&t4!==null&&t4.rc===0&&die(t4);t5=null;t7=0;
case 13:if(!(t7===1)){pc=14;continue M;}
t8=yfthrow(t3);case 5:if(t8===S){if((F=abh(K1,5,F,fr,h,v_n,v_x,t0,t1,t2,t3,t7))===null)return S;{pc=12;continue M;}}t6=t8;pc=15;continue M;
case 14:
t9=t3.step(t5);case 6:if(t9===S){if((F=abh(K1,6,F,fr,h,v_n,v_x,t0,t1,t2,t3,t7,t5))===null)return S;{pc=12;continue M;}}typeof t5==="object"&&t5!==null&&--t5.rc===0&&drop(t5,t9);t6=t9;
case 15:if(t6===END){t10=yfret(t3);t4=t10;typeof t4==="object"&&t4!==null&&t4.rc++;{pc=16;continue M;}}
fr.pc=7;v[2]=v_x;v[3]=t0;v[4]=t1;v[5]=t2;v[6]=t3;v[7]=t7;fr.F=F;v[8]=undefined;fr.yf=t3;fr.yfpc=6;Z.d--;return t6;
case 7:fr.yf=null;v_n=v[1];v_x=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t7=v[7];t6=rv;if(t6===S){pc=17;continue M;}t5=t6;typeof t5==="object"&&t5!==null&&t5.rc++;t7=0;{pc=13;continue M;}
case 17:t7=1;pc=13;continue M;
case 16:typeof t3==="object"&&t3!==null&&--t3.rc===0&&die(t3);typeof t4==="object"&&t4!==null&&--t4.rc===0&&die(t4);{pc=18;continue M;}
case 12:t2=catchx();t0=-1;
case 18:
t4=((q=g_h.v)!==undefined?q:ldglobal(g_h));case 8:if(t4===S){if((F=abh(K1,8,F,fr,h,v_n,v_x,t0,t1,t2))===null)return S;{pc=19;continue M;}}typeof t4==="object"&&t4!==null&&t4.rc++;
t3=(t4!==null&&t4.argc===0?t4:adapt(t4,0)).js(0);case 9:if(t3===S){if((F=abh(K1,9,F,fr,h,v_n,v_x,t0,t1,t2,t4))===null)return S;{pc=19;continue M;}}typeof t4==="object"&&t4!==null&&--t4.rc===0&&drop(t4,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);{pc=20;continue M;}
case 19:finclean(t0,t2,t1);
return unw(K1,10,F,fr,h,v_n,v_x);
case 20:if(!(t0===-1)){pc=21;continue M;}refly(t2);
return unw(K1,11,F,fr,h,v_n,v_x);pc=22;continue M;
case 21:
case 22:r=null;
case 23:
if(F!==null)leave(F,K1,[h,v_n,v_x],r);else{typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_n==="object"&&v_n!==null&&--v_n.rc===0&&drop(v_n,r);}fr.gen.ret=r;Z.d--;return END;}}
);})
