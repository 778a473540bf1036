(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,getiter,mklist,stcell,unbound,gtb,mktuple,lroom,lappend,mkdict,PyTuple,unpack,dset,unboundfree}=R,K0=K[0],K1=K[1],K2=K[2],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_xs,v_n){let q,r,t0,t1,t2,t3,t4,t5,t6,t7;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_xs,v_n);
t0=getiter(v_xs);if(t0===S)return abn(K1,1,null,null,h,v_xs,v_n);typeof t0==="object"&&t0!==null&&t0.rc++;t1=mklist([]);typeof t1==="object"&&t1!==null&&t1.rc++;t2=cell(undefined);B1:{B3:{L2:for(;;){
if(pulse()===S)return abn(K1,2,null,null,h,v_xs,v_n,t0,t1,t2);
t3=t0.nx();if(t3===S)return abn(K1,3,null,null,h,v_xs,v_n,t0,t1,t2);if(t3===END){break B3;}stcell(t2,t3,false);
t3=((q=t2.v)!==undefined?q:unbound("x"));if(t3===S)return abn(K1,4,null,null,h,v_xs,v_n,t0,t1,t2);
if(typeof t3==="number"&&typeof v_n==="number")t4=t3>v_n;else{t4=gtb(t3,v_n);if(t4===S)return abn(K1,5,null,null,h,v_xs,v_n,t0,t1,t2,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);}if(!t4){continue L2;}
t4=((q=t2.v)!==undefined?q:unbound("x"));if(t4===S)return abn(K1,6,null,null,h,v_xs,v_n,t0,t1,t2);typeof t4==="object"&&t4!==null&&t4.rc++;t3=mkfn(K2,[t2]);typeof t3==="object"&&t3!==null&&t3.rc++;t5=mktuple([t4,t3]);
q=lroom(t1);if(q===S)return abn(K1,7,null,null,h,v_xs,v_n,t0,t1,t2,t5);lappend(t1,t5,false);}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);}typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);
t2=getiter(v_xs);if(t2===S)return abn(K1,8,null,null,h,v_xs,v_n,t1);typeof t2==="object"&&t2!==null&&t2.rc++;t0=mkdict([]);typeof t0==="object"&&t0!==null&&t0.rc++;t5=undefined;t3=undefined;B4:{B6:{L5:for(;;){
if(pulse()===S)return abn(K1,9,null,null,h,v_xs,v_n,t1,t2,t0,t5,t3);
t4=t2.nx();if(t4===S)return abn(K1,10,null,null,h,v_xs,v_n,t1,t2,t0,t5,t3);if(t4===END){break B6;}
t6=(t4 instanceof PyTuple&&t4.items.length===2?t4:unpack(t4,2));if(t6===S)return abn(K1,11,null,null,h,v_xs,v_n,t1,t2,t0,t5,t3,t4);typeof t4==="object"&&t4!==null&&t4.rc===0&&drop(t4,t6);t4=t6.items[1];typeof t4==="object"&&t4!==null&&t4.rc++;t7=t6.items[0];typeof t7==="object"&&t7!==null&&t7.rc++;typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);q=t5;t5=t7;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=t3;t3=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
q=dset(t0,t5,t3);if(q===S)return abn(K1,12,null,null,h,v_xs,v_n,t1,t2,t0,t5,t3);}}typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);}typeof t3==="object"&&t3!==null&&--t3.rc===0&&die(t3);typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);t5=mktuple([t1,t0]);r=t5;break X0;}
if(h!==0){h&2&&typeof v_n==="object"&&v_n!==null&&--v_n.rc===0&&drop(v_n,r);h&1&&typeof v_xs==="object"&&v_xs!==null&&--v_xs.rc===0&&drop(v_xs,r);}Z.d--;return r;}});
K2.mk=(function(c_x){return function p__lambda_(h){let q,r,t0;X0:{
if(enter()===S)return abn(K2,0,null,null,c_x);
t0=((q=c_x.v)!==undefined?q:unboundfree("x"));if(t0===S)return abn(K2,1,null,null,c_x);r=t0;}
Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,getiter,mklist,stcell,unbound,gtb,mkfn,mktuple,lroom,lappend,mkdict,PyTuple,unpack,dset}=R,K0=K[0],K1=K[1],K2=K[2];
return (
function p_f(fr,rv){let q,r,h,v_xs,v_n,t0,t1,t2,t3,t4,t5,t6,t7,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_xs=v[1];v_n=v[2];q=rv;break;
case 1:h=v[0];v_xs=v[1];v_n=v[2];t0=rv;break;
case 2:h=v[0];v_xs=v[1];v_n=v[2];t0=v[3];t1=v[4];t2=v[5];q=rv;break;
case 3:h=v[0];v_xs=v[1];v_n=v[2];t0=v[3];t1=v[4];t2=v[5];t3=rv;break;
case 4:h=v[0];v_xs=v[1];v_n=v[2];t0=v[3];t1=v[4];t2=v[5];t3=rv;break;
case 5:h=v[0];v_xs=v[1];v_n=v[2];t0=v[3];t1=v[4];t2=v[5];t3=v[6];t4=rv;break;
case 6:h=v[0];v_xs=v[1];v_n=v[2];t0=v[3];t1=v[4];t2=v[5];t4=rv;break;
case 7:h=v[0];v_xs=v[1];v_n=v[2];t0=v[3];t1=v[4];t2=v[5];t5=v[6];q=rv;break;
case 8:h=v[0];v_xs=v[1];v_n=v[2];t1=v[3];t2=rv;break;
case 9:h=v[0];v_xs=v[1];v_n=v[2];t1=v[3];t2=v[4];t0=v[5];t5=v[6];t3=v[7];q=rv;break;
case 10:h=v[0];v_xs=v[1];v_n=v[2];t1=v[3];t2=v[4];t0=v[5];t5=v[6];t3=v[7];t4=rv;break;
case 11:h=v[0];v_xs=v[1];v_n=v[2];t1=v[3];t2=v[4];t0=v[5];t5=v[6];t3=v[7];t4=v[8];t6=rv;break;
case 12:h=v[0];v_xs=v[1];v_n=v[2];t1=v[3];t2=v[4];t0=v[5];t5=v[6];t3=v[7];q=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_xs,v_n);
t0=getiter(v_xs);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_xs,v_n);typeof t0==="object"&&t0!==null&&t0.rc++;t1=mklist([]);typeof t1==="object"&&t1!==null&&t1.rc++;t2=cell(undefined);
case 13:L2:for(;;){
q=pulse();if(q===S)return abn(K1,2,F,fr,h,v_xs,v_n,t0,t1,t2);
t3=t0.nx();if(t3===S)return abn(K1,3,F,fr,h,v_xs,v_n,t0,t1,t2);if(t3===END){{pc=14;continue M;}}stcell(t2,t3,false);
t3=((q=t2.v)!==undefined?q:unbound("x"));if(t3===S)return abn(K1,4,F,fr,h,v_xs,v_n,t0,t1,t2);
if(typeof t3==="number"&&typeof v_n==="number")t4=t3>v_n;else{t4=gtb(t3,v_n);if(t4===S)return abn(K1,5,F,fr,h,v_xs,v_n,t0,t1,t2,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);}if(!t4){continue L2;}
t4=((q=t2.v)!==undefined?q:unbound("x"));if(t4===S)return abn(K1,6,F,fr,h,v_xs,v_n,t0,t1,t2);typeof t4==="object"&&t4!==null&&t4.rc++;t3=mkfn(K2,[t2]);typeof t3==="object"&&t3!==null&&t3.rc++;t5=mktuple([t4,t3]);
q=lroom(t1);if(q===S)return abn(K1,7,F,fr,h,v_xs,v_n,t0,t1,t2,t5);lappend(t1,t5,false);}
q=pulse();case 2:if(q===S)return abn(K1,2,F,fr,h,v_xs,v_n,t0,t1,t2);
t3=t0.nx();case 3:if(t3===S)return abn(K1,3,F,fr,h,v_xs,v_n,t0,t1,t2);if(t3===END){{pc=14;continue M;}}stcell(t2,t3,false);
t3=((q=t2.v)!==undefined?q:unbound("x"));case 4:if(t3===S)return abn(K1,4,F,fr,h,v_xs,v_n,t0,t1,t2);
t4=(typeof t3==="number"&&typeof v_n==="number"?t3>v_n:gtb(t3,v_n));case 5:if(t4===S)return abn(K1,5,F,fr,h,v_xs,v_n,t0,t1,t2,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);if(!t4){{pc=13;continue M;}}
t4=((q=t2.v)!==undefined?q:unbound("x"));case 6:if(t4===S)return abn(K1,6,F,fr,h,v_xs,v_n,t0,t1,t2);typeof t4==="object"&&t4!==null&&t4.rc++;t3=mkfn(K2,[t2]);typeof t3==="object"&&t3!==null&&t3.rc++;t5=mktuple([t4,t3]);
q=lroom(t1);case 7:if(q===S)return abn(K1,7,F,fr,h,v_xs,v_n,t0,t1,t2,t5);lappend(t1,t5,false);pc=13;continue M;
case 14:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);
case 15:typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);
t2=getiter(v_xs);case 8:if(t2===S)return abn(K1,8,F,fr,h,v_xs,v_n,t1);typeof t2==="object"&&t2!==null&&t2.rc++;t0=mkdict([]);typeof t0==="object"&&t0!==null&&t0.rc++;t5=undefined;t3=undefined;
case 16:L5:for(;;){
q=pulse();if(q===S)return abn(K1,9,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3);
t4=t2.nx();if(t4===S)return abn(K1,10,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3);if(t4===END){{pc=17;continue M;}}
t6=(t4 instanceof PyTuple&&t4.items.length===2?t4:unpack(t4,2));if(t6===S)return abn(K1,11,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3,t4);typeof t4==="object"&&t4!==null&&t4.rc===0&&drop(t4,t6);t4=t6.items[1];typeof t4==="object"&&t4!==null&&t4.rc++;t7=t6.items[0];typeof t7==="object"&&t7!==null&&t7.rc++;typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);q=t5;t5=t7;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=t3;t3=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
q=dset(t0,t5,t3);if(q===S)return abn(K1,12,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3);}
q=pulse();case 9:if(q===S)return abn(K1,9,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3);
t4=t2.nx();case 10:if(t4===S)return abn(K1,10,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3);if(t4===END){{pc=17;continue M;}}
t6=(t4 instanceof PyTuple&&t4.items.length===2?t4:unpack(t4,2));case 11:if(t6===S)return abn(K1,11,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3,t4);typeof t4==="object"&&t4!==null&&t4.rc===0&&drop(t4,t6);t4=t6.items[1];typeof t4==="object"&&t4!==null&&t4.rc++;t7=t6.items[0];typeof t7==="object"&&t7!==null&&t7.rc++;typeof t6==="object"&&t6!==null&&t6.rc===0&&die(t6);q=t5;t5=t7;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=t3;t3=t4;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
q=dset(t0,t5,t3);case 12:if(q===S)return abn(K1,12,F,fr,h,v_xs,v_n,t1,t2,t0,t5,t3);pc=16;continue M;
case 17:typeof t2==="object"&&t2!==null&&--t2.rc===0&&die(t2);
case 18:typeof t3==="object"&&t3!==null&&--t3.rc===0&&die(t3);typeof t5==="object"&&t5!==null&&--t5.rc===0&&die(t5);t5=mktuple([t1,t0]);r=t5;{pc=19;continue M;}
case 19:
if(F!==null){leave(F,K1,[h,v_xs,v_n],r);Z.d--;return r;}if(h!==0){h&2&&typeof v_n==="object"&&v_n!==null&&--v_n.rc===0&&drop(v_n,r);h&1&&typeof v_xs==="object"&&v_xs!==null&&--v_xs.rc===0&&drop(v_xs,r);}Z.d--;return r;}}
);})
